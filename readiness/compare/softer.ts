/**
 * Criteria that became softer from one run to the next: higher limits, milder consequences, less that is tested, more
 * that is accepted, an easier district. Pure.
 */
import { inSentence, number, spoken } from "../evidence/plain-words.ts";
import { quantity } from "../evidence/units.ts";
import type { Report, ReportedRequirement } from "../report/report.ts";

/** Sentences; empty if nothing became softer. */
export function softened(before: Report, after: Report): string[] {
  return [
    ...pairs(before, after).flatMap(softerRequirement),
    ...gone(before, after),
    ...waived(before, after),
    ...easier(before.run, after.run),
  ];
}

type Pair = readonly [before: ReportedRequirement, after: ReportedRequirement];

function pairs(before: Report, after: Report): Pair[] {
  return before.requirements.flatMap((row) => {
    const other = after.requirements.find(({ id }) => id === row.id);
    return other === undefined ? [] : [[row, other] as const];
  });
}

function softerRequirement([before, after]: Pair): string[] {
  const isLower = before.comparison === "at least";
  const isSofter = isLower ? after.limit < before.limit : after.limit > before.limit;
  const words = ({ comparison, limit, unit }: ReportedRequirement) =>
    `${comparison} ${quantity(limit, unit)}`;
  return [
    ...(isSofter ? [`${after.id}: the limit was ${words(before)}, and is ${words(after)}.`] : []),
    ...(weights[after.severity] < weights[before.severity]
      ? [
          `${after.id}: if it isn't met, the run ${consequences[after.severity]}; before, it ${consequences[before.severity]}.`,
        ]
      : []),
    ...(before.status !== "not-tested" && after.status === "not-tested"
      ? [`${after.id}: it was tested before, and isn't now.`]
      : []),
  ];
}

const weights = { warns: 0, fails: 1, invalidates: 2 } as const satisfies Record<
  ReportedRequirement["severity"],
  number
>;

const consequences = {
  warns: "is CONDITIONAL",
  fails: "is NO-GO",
  invalidates: "is an INVALID RUN",
} as const satisfies Record<ReportedRequirement["severity"], string>;

function gone(before: Report, after: Report): string[] {
  const ids = new Set(after.requirements.map(({ id }) => id));
  const left = new Set(after.outOfScope.map(({ id }) => id));
  return before.requirements
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) =>
      left.has(id) ? `${id}: it is outside the scope now.` : `${id}: there is no such requirement any more.`,
    );
}

function waived(before: Report, after: Report): string[] {
  return after.requirements.flatMap(({ id, waiver }) => {
    if (waiver === null) return [];
    const earlier = before.requirements.find((row) => row.id === id)?.waiver ?? null;
    if (earlier === null)
      return [`${id}: ${waiver.person} accepts that it fails, through ${waiver.expires}.`];
    return waiver.expires > earlier.expires
      ? [`${id}: its waiver was renewed, from ${earlier.expires} to ${waiver.expires}.`]
      : [];
  });
}

type Run = Report["run"];

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
