/** Why a student's schedule changes: who changes it must say so, and the audit trail keeps it with their account. */
import { html } from "hono/html";
import { z } from "zod";
import { changeReasons } from "../db/schema/scheduling.ts";
import type { Refusal } from "../errors.ts";
import { type Choice, selectField, textField } from "../http/page/fields.ts";
import type { FieldProblem, Html } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { emptyIsNone, reasonUpTo } from "../http/request-fields.ts";
import type { TypedFields } from "../http/typed-fields.ts";

const reason = z.enum(changeReasons);
const longestNote = 200;
const note = reasonUpTo(longestNote);

/** In a JSON body or a query. */
export const whyChanged = { reason, note: note.optional() };
export const whyInForm = { reason, note: emptyIsNone(note) };
export type WhyChanged = {
  readonly reason: z.output<typeof reason>;
  readonly note?: string | undefined;
};

/** For the audit trail. */
export function keptReason({ reason, note }: WhyChanged): Readonly<Record<string, unknown>> {
  return { reason, note: note ?? null };
}

const names: Readonly<Record<WhyChanged["reason"], string>> = {
  "new-student": "Just enrolled",
  "missing-class": "A period has no class",
  "wrong-level": "Wrong level",
  "already-passed": "Already passed the course",
  graduation: "Needed to graduate",
  program: "Program or service",
  "class-size": "Balancing class sizes",
  requested: "Student or family request",
  mistake: "Correcting a mistake",
};
/** In words; a code that has none stays as it is. */
export function reasonName(code: string): string {
  const known = changeReasons.find((each) => each === code);
  return known === undefined ? code : names[known];
}

const choices: readonly Choice[] = [
  ["", "Choose a reason"],
  ...changeReasons.map((code) => [code, names[code]] as const),
];

export const whyWords = {
  reason: "Choose a reason",
  note: `Enter a note of 3 to ${longestNote} characters, or none`,
} as const;

export function whyProblems(refusal: Refusal): FieldProblem[] {
  return refusalProblems(refusal, whyWords);
}

/** What these fields are called on a page with several forms; `of` tells the forms apart. */
export function whyField(field: string, of: number | string | undefined): string {
  return of === undefined ? field : `${field}-${of}`;
}

type AskedWhy = {
  readonly of?: number;
  readonly typed: TypedFields;
  readonly problems: readonly FieldProblem[];
};

export function whyFields({ of, typed, problems }: AskedWhy): Html {
  const field = (name: "reason" | "note") => ({
    id: whyField(name, of),
    name,
    value: typed[name] ?? "",
    problems,
  });
  return html`${selectField({ ...field("reason"), label: "Reason", choices })}
${textField({ ...field("note"), label: "Note, if there is more to say", type: "text" })}`;
}
