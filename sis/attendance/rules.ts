/** Whether a submission is a whole section's attendance: every student of the roster once, nobody else. */

/** `replayed`: a repeated request got its first answer again, and nothing was written. `conflict`: the roster changed. */
export const submissionOutcomes = [
  "first",
  "correction",
  "replayed",
  "conflict",
  "refused",
  "shed",
  "failed",
] as const;
export type SubmissionOutcome = (typeof submissionOutcomes)[number];

export type RosterDifference = {
  /** On the roster and not marked. */
  readonly missing: readonly number[];
  /** Marked and not on the roster. */
  readonly unknown: readonly number[];
};

/** Students who are marked more than once. */
export function markedTwice(studentIds: readonly number[]): number[] {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const studentId of studentIds) {
    if (seen.has(studentId)) twice.add(studentId);
    seen.add(studentId);
  }
  return [...twice];
}

export type SubmissionFacts = RosterDifference & {
  readonly sectionFound: boolean;
  /** The day is an instructional day of the calendar. */
  readonly instructional: boolean;
  /** The day lies in the section's term. */
  readonly dayInTerm: boolean;
};

export type SubmissionObstacle =
  | "section-not-found"
  | "not-an-instructional-day"
  | "day-outside-term"
  | "roster-mismatch";

/** Why these marks cannot be submitted; undefined where they can. */
export function submissionObstacle(facts: SubmissionFacts): SubmissionObstacle | undefined {
  if (!facts.sectionFound) return "section-not-found";
  if (!facts.instructional) return "not-an-instructional-day";
  if (!facts.dayInTerm) return "day-outside-term";
  return facts.missing.length + facts.unknown.length > 0 ? "roster-mismatch" : undefined;
}
