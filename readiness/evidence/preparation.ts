/** What a district states about itself in readiness.yaml: training, help desk, issues, the way back. No machine measures it. */
import { z } from "zod";
import { sisSystems } from "./sis-systems.ts";

/** In a run's folder. */
export const preparationFile = "readiness.yaml";

/** Worst first. */
export const issueSeverities = ["critical", "high", "medium", "low"] as const;

/** The parts of an SIS as verdicts name them, and what all of them stand on. */
export const issueModules = [...sisSystems.map(({ id }) => id), "everything"] as const;

/** The messages say what is wanted. An empty value counts as left out. */
function optional<Part extends z.ZodType>(part: Part) {
  return part.nullish().transform((value) => value ?? undefined);
}

function text(wanted: string) {
  return z.string(wanted).trim().min(1, wanted);
}

function whole(wanted: string) {
  return z.int(wanted).nonnegative(wanted);
}

function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, `one of ${names.join(", ")}`);
}

function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, "a list, in which each item begins with a dash");
}

/** At least one item: an empty list would say that there's nobody to ask. */
function someOf<Item extends z.ZodType>(item: Item) {
  return listOf(item).min(1, "at least one item, or the whole part left out");
}

function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, "fields with a name and a value, as the template has them");
}

const day = z.iso.date("a day, YYYY-MM-DD");

/** Two fields are compared as soon as both can be, whatever is wrong with others: all problems are told at once. */
function has(shape: z.core.$ZodLooseShape) {
  const known = z.looseObject(shape);
  return ({ value }: { readonly value: unknown }) => known.safeParse(value).success;
}

export const trainingSchema = fields({
  school: text("the name of the school"),
  role: text("whom the training is for, such as teacher"),
  people: z.int(wholePeople()).positive(wholePeople()),
  finished: whole("how many of them have finished it, a whole number"),
}).refine(({ people, finished }) => finished <= people, {
  path: ["finished"],
  message: "no more than the people who need it",
  when: has({ people: z.number(), finished: z.number() }),
});

function wholePeople(): string {
  return "how many people need it, a whole number above zero";
}

export const issueSchema = fields({
  id: text("the name that your register gives it, in quotes if it is a number"),
  title: text("a few words on what goes wrong"),
  module: oneOf(issueModules),
  severity: oneOf(issueSeverities),
  owner: optional(text("the name of the person who answers for it")),
  opened: day,
  due: optional(day),
  closed: optional(day),
  evidence: optional(text("where it can be seen, such as a trace or a test")),
})
  .refine(({ opened, due }) => due === undefined || due >= opened, {
    path: ["due"],
    message: "no day before it was opened",
    when: has({ opened: day, due: day }),
  })
  .refine(({ opened, closed }) => closed === undefined || closed >= opened, {
    path: ["closed"],
    message: "no day before it was opened",
    when: has({ opened: day, closed: day }),
  });

const signOffSchema = fields({
  area: text("what is signed for, such as attendance"),
  name: optional(text("the name of the person who signs")),
  signedOn: optional(day),
  reason: optional(text("why nobody has signed")),
})
  .refine(({ name, signedOn }) => signedOn === undefined || name !== undefined, {
    path: ["name"],
    message: "the name of the person who signed on that day",
    when: has({ signedOn: day }),
  })
  .refine(({ signedOn, reason }) => signedOn !== undefined || reason !== undefined, {
    path: ["reason"],
    message: "why nobody has signed, or else the day in signedOn",
    when: has({ signedOn: z.null().optional() }),
  });

export const preparationSchema = fields({
  statedBy: text("the name and office of the person who answers for this file"),
  statedOn: day,
  training: optional(someOf(trainingSchema)),
  helpDesk: optional(
    fields({
      staff: whole("how many people answer, a whole number"),
      hours: text("when they answer, such as weekdays, 6 a.m. to 6 p.m."),
      openTickets: whole("how many tickets are open, a whole number"),
      medianAnswerMinutes: z
        .number("half of the callers wait less than this many minutes, a number")
        .nonnegative("a number of minutes, zero or more"),
    }),
  ),
  issues: optional(listOf(issueSchema)),
  wayBack: optional(
    fields({
      decides: text("the name of the person who decides to go back"),
      pointOfNoReturn: day,
      rehearsedOn: z.union([day, z.literal("never")], "a day, YYYY-MM-DD, or never"),
      loses: optional(text("what going back would lose")),
    }),
  ),
  summerPilot: optional(
    fields({
      began: day,
      ended: day,
      students: whole("how many students were in it, a whole number"),
      exercised: someOf(text("what was used")),
      leftOut: someOf(text("what was not used")),
    }).refine(({ began, ended }) => ended >= began, { path: ["ended"], message: "no day before it began" }),
  ),
  signOffs: optional(someOf(signOffSchema)),
  dissent: optional(
    listOf(
      fields({
        name: text("the name of the person who disagrees"),
        office: text("their office"),
        says: text("what they say, in their own words"),
      }),
    ),
  ),
});

export type Preparation = z.output<typeof preparationSchema>;
export type Training = NonNullable<Preparation["training"]>;
export type Issue = NonNullable<Preparation["issues"]>[number];

/** What is judged, in the order of a report. */
export const judgedParts = [
  { id: "training", name: "training" },
  { id: "helpDesk", name: "help desk" },
  { id: "issues", name: "known issues" },
  { id: "wayBack", name: "way back" },
  { id: "signOffs", name: "sign-offs" },
] as const satisfies readonly { readonly id: keyof Preparation; readonly name: string }[];

export type JudgedPart = (typeof judgedParts)[number]["id"];

export function statedParts(stated: Preparation | undefined): string[] {
  return judgedParts.filter(({ id }) => stated?.[id] !== undefined).map(({ name }) => name);
}

export function unstatedParts(stated: Preparation | undefined): string[] {
  return judgedParts.filter(({ id }) => stated?.[id] === undefined).map(({ name }) => name);
}
