/**
 * Criteria that became softer from one run to the next: higher limits, milder consequences, less that is tested, more
 * that is accepted, an easier district. Pure.
 */
import { inSentence, number, spoken } from "../evidence/plain-words.ts";
import { quantity } from "../evidence/units.ts";
import type { Criteria, Criterion } from "./criteria.ts";

/** Sentences; empty if nothing became softer. */
export function softened(before: Criteria, after: Criteria): string[] {
  return [
    ...pairs(before, after).flatMap(softerRequirement),
    ...gone(before, after),
    ...waived(before, after),
    ...easier(before.run, after.run),
  ];
}

/** "Everybody is shown their own classes (answers.own)" */
function named({ id, promise }: Criterion): string {
  return `${promise.replace(/\.$/, "")} (${id})`;
}

type Pair = readonly [before: Criterion, after: Criterion];

function pairs(before: Criteria, after: Criteria): Pair[] {
  return before.requirements.flatMap((row) => {
    const other = after.requirements.find(({ id }) => id === row.id);
    return other === undefined ? [] : [[row, other] as const];
  });
}

function softerRequirement([before, after]: Pair): string[] {
  const isLower = before.comparison === "at least";
  const isSofter = isLower ? after.limit < before.limit : after.limit > before.limit;
  const words = ({ comparison, limit, unit }: Criterion) => `${comparison} ${quantity(limit, unit)}`;
  return [
    ...(isSofter ? [`${named(after)}: the limit was ${words(before)}, and is ${words(after)}.`] : []),
    ...(weights[after.severity] < weights[before.severity]
      ? [
          `${named(after)}: if it isn't met, the run ${consequences[after.severity]}; before, it ${consequences[before.severity]}.`,
        ]
      : []),
    ...(before.status !== "not-tested" && after.status === "not-tested"
      ? [`${named(after)}: it was tested before, and isn't now.`]
      : []),
  ];
}

const weights = { warns: 0, fails: 1, invalidates: 2 } as const satisfies Record<
  Criterion["severity"],
  number
>;

const consequences = {
  warns: "is CONDITIONAL",
  fails: "is NO-GO",
  invalidates: "is an INVALID RUN",
} as const satisfies Record<Criterion["severity"], string>;

function gone(before: Criteria, after: Criteria): string[] {
  const ids = new Set(after.requirements.map(({ id }) => id));
  const left = new Set(after.outOfScope.map(({ id }) => id));
  return before.requirements
    .filter(({ id }) => !ids.has(id))
    .map((row) =>
      left.has(row.id)
        ? `${named(row)}: it is outside the scope now.`
        : `${named(row)}: there is no such requirement any more.`,
    );
}

function waived(before: Criteria, after: Criteria): string[] {
  return after.requirements.flatMap((row) => {
    const { id, waiver } = row;
    if (waiver === null) return [];
    const earlier = before.requirements.find((other) => other.id === id)?.waiver ?? null;
    if (earlier === null)
      return [`${named(row)}: ${waiver.person} accepts that it fails, through ${waiver.expires}.`];
    return waiver.expires > earlier.expires
      ? [`${named(row)}: its waiver was renewed, from ${earlier.expires} to ${waiver.expires}.`]
      : [];
  });
}

type Run = Criteria["run"];

/** From the hardest district to the easiest. */
const messes = ["2014", "normal", "none"];

function easier(before: Run, after: Run): string[] {
  if (before === null || after === null) return [];
  const mess = [before, after].map(({ district }) => messes.indexOf(district.mess));
  return [
    ...(after.scenario === before.scenario
      ? []
      : [
          `Another scenario: ${inSentence(spoken(after.scenario))} instead of ${inSentence(spoken(before.scenario))}.`,
        ]),
    ...(after.load < before.load ? [`The load is ${after.load} instead of ${before.load}.`] : []),
    ...(after.students < before.students
      ? [`The district has ${number(after.students)} students instead of ${number(before.students)}.`]
      : []),
    ...((mess[1] ?? 0) > (mess[0] ?? 0)
      ? [`The district's mess is “${after.district.mess}” instead of “${before.district.mess}”.`]
      : []),
  ];
}
