/** Deadlines of special-education programs, and how many students a case manager may have. */

/** The most students of one resource specialist, and with a waiver. */
export const caseloadLimit = {
  students: 28,
  withWaiver: 32,
  source: "California Education Code 56362(c); with a waiver, 5 CCR 3100",
} as const;

/** A deadline this many days ahead is due. */
export const dueWithinDays = 30;

export const deadlineKinds = ["annual-review", "reassessment", "assessment", "transfer"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export const deadlineStates = ["overdue", "due", "ahead"] as const;

/** What is due, in how much time, and which law says so. */
export const deadlines = {
  "annual-review": { title: "Annual review", years: 1, source: "California Education Code 56343(d)" },
  reassessment: {
    title: "Three-year reassessment",
    years: 3,
    source: "California Education Code 56381(a)(2)",
  },
  assessment: {
    title: "Meeting about an assessment",
    days: 60,
    source: "California Education Code 56344(a)",
  },
  transfer: { title: "Program after a transfer", days: 30, source: "California Education Code 56325(a)(1)" },
} as const satisfies Record<
  DeadlineKind,
  { readonly title: string; readonly source: string } & (
    | { readonly years: number }
    | { readonly days: number }
  )
>;

export type ProgramDates = {
  readonly reviewedOn: string;
  readonly assessedOn: string;
  readonly consentOn: string | null;
  readonly transferredOn: string | null;
};

/** Days on which a school doesn't meet, between two on which it does. */
export type SchoolBreak = { readonly firstDay: string; readonly lastDay: string };

export type Deadline = {
  readonly kind: DeadlineKind;
  readonly dueOn: string;
  readonly state: (typeof deadlineStates)[number];
};

/** The next deadline of each kind that applies, soonest first. */
export function deadlinesOf(
  dates: ProgramDates,
  breaks: readonly SchoolBreak[],
  today: string,
): readonly Deadline[] {
  const due: [DeadlineKind, string][] = [
    ["annual-review", yearsAfter(dates.reviewedOn, deadlines["annual-review"].years)],
    ["reassessment", yearsAfter(dates.assessedOn, deadlines.reassessment.years)],
  ];
  if (dates.consentOn !== null) due.push(["assessment", assessmentDue(dates.consentOn, breaks)]);
  if (dates.transferredOn !== null)
    due.push(["transfer", daysAfter(dates.transferredOn, deadlines.transfer.days)]);
  return due
    .map(([kind, dueOn]) => ({ kind, dueOn, state: stateOf(dueOn, today) }))
    .toSorted((first, second) => first.dueOn.localeCompare(second.dueOn));
}

function stateOf(dueOn: string, today: string): Deadline["state"] {
  if (dueOn < today) return "overdue";
  return dueOn <= daysAfter(today, dueWithinDays) ? "due" : "ahead";
}

/** The days don't count during breaks of more than five school days. */
const longestCounted = 5;

export function assessmentDue(consentOn: string, breaks: readonly SchoolBreak[]): string {
  const paused = breaks
    .filter((each) => schoolDaysIn(each) > longestCounted && each.lastDay > consentOn)
    .toSorted((first, second) => first.firstDay.localeCompare(second.firstDay));
  let dueOn = daysAfter(consentOn, deadlines.assessment.days);
  for (const { firstDay, lastDay } of paused) {
    if (firstDay > dueOn) break;
    const from = firstDay > consentOn ? firstDay : daysAfter(consentOn, 1);
    dueOn = daysAfter(dueOn, daysBetween(from, lastDay) + 1);
  }
  return dueOn;
}

function schoolDaysIn({ firstDay, lastDay }: SchoolBreak): number {
  const days = daysBetween(firstDay, lastDay) + 1;
  const first = new Date(firstDay).getUTCDay();
  return Array.from({ length: days }, (_, index) => (first + index) % 7).filter(isWeekday).length;
}

function isWeekday(day: number): boolean {
  return day !== 0 && day !== 6;
}

const dayMs = 86_400_000;

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The day before, of February 29 in a year without it. */
function yearsAfter(day: string, years: number): string {
  const date = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return date.endsWith("-02-29") && new Date(date).getUTCMonth() !== 1
    ? date.replace("-02-29", "-02-28")
    : date;
}
