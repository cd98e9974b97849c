/** Says why a student can't leave a class or school as of a day: what was recorded there since. */
import { type Refusal, refuse } from "./errors.ts";

/** One section's records that a backdated change would leave without a seat. */
export type Records = {
  readonly sectionId: number;
  /** Days on which the student was marked. */
  readonly attendance: readonly string[];
  /** Titles of assignments with a score. */
  readonly assignments: readonly string[];
  /** Titles of terms with a report-card mark. */
  readonly reportCards: readonly string[];
  readonly firstDay: string | null;
};

/** Lists the records that block a change, and the first day without any; undefined if there are none. */
export function refuseRecords(records: readonly Records[]): Refusal | undefined {
  const inTheWay = records.filter(hasAny).map(({ sectionId, attendance, assignments, reportCards }) => ({
    sectionId,
    attendance,
    assignments,
    reportCards,
  }));
  if (inTheWay.length === 0) return undefined;
  const firstDay = firstDayWithout(records) ?? null;
  const hint =
    firstDay === null
      ? "Have the report-card mark removed first."
      : `Choose ${firstDay} or a later day. What was recorded before then stays on record.`;
  const message = `The student has records in class on that day or later: ${inTheWay.map(inWords).join("; ")}.`;
  return refuse(409, "records-since", message, hint, { inTheWay, firstDay });
}

/** The first day after all that was recorded; undefined if nothing was, or no day is free of it. */
export function firstDayWithout(records: readonly Records[]): string | undefined {
  return records
    .flatMap(({ firstDay }) => firstDay ?? [])
    .toSorted()
    .at(-1);
}

function hasAny({ attendance, assignments, reportCards }: Records): boolean {
  return attendance.length + assignments.length + reportCards.length > 0;
}

function inWords({ sectionId, attendance, assignments, reportCards }: Omit<Records, "firstDay">): string {
  const parts = [
    ...(attendance.length > 0 ? [`attendance on ${attendance.join(", ")}`] : []),
    ...(assignments.length > 0 ? [`scores for ${assignments.join(", ")}`] : []),
    ...(reportCards.length > 0 ? [`marks for ${reportCards.join(", ")}`] : []),
  ];
  return `section ${sectionId}: ${parts.join(", ")}`;
}
