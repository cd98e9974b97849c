/** Decides whether a submission covers the whole section: every student on the roster once, and no one else. */

/**
 * `replayed`: a repeated request got its first answer again, and nothing was written. `conflict`: the roster
 * or the submitted marks changed after they were read.
 */
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

/** A correction of a past day changes what families and reports have seen: it says why. */
export function needsReason(
  { seenRevision, day }: { readonly seenRevision: number; readonly day: string },
  today: string,
): boolean {
  return seenRevision > 0 && day < today;
}

export const codeNames = { P: "Present", A: "Absent", T: "Tardy", E: "Excused" } as const;

export type RosterDifference = {
  /** On the roster but not marked. */
  readonly missing: readonly number[];
  /** Marked but not on the roster. */
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
  /** The calendar has the day as an instructional day. */
  readonly instructional: boolean;
  /** The day is in the section's term. */
  readonly dayInTerm: boolean;
  /** The section meets on that day of the week. */
  readonly meets: boolean;
  /** No one has submitted since the revision that the teacher saw. */
  readonly upToDate: boolean;
};

export type SubmissionObstacle =
  | "section-not-found"
  | "not-an-instructional-day"
  | "day-outside-term"
  | "no-meeting-that-day"
  | "attendance-changed"
  | "roster-mismatch";

/** Why these marks can't be submitted; undefined if they can. */
export function submissionObstacle(facts: SubmissionFacts): SubmissionObstacle | undefined {
  if (!facts.sectionFound) return "section-not-found";
  if (!facts.instructional) return "not-an-instructional-day";
  if (!facts.dayInTerm) return "day-outside-term";
  if (!facts.meets) return "no-meeting-that-day";
  if (!facts.upToDate) return "attendance-changed";
  return facts.missing.length + facts.unknown.length > 0 ? "roster-mismatch" : undefined;
}
