/** Decides which scores and marks may be entered, and which entries are stale. */

/** The marks of a report card: letters, pass and no pass, incomplete, no mark, and the elementary scale. */
export const marks = [
  "A+",
  "A",
  "A-",
  "B+",
  "B",
  "B-",
  "C+",
  "C",
  "C-",
  "D+",
  "D",
  "D-",
  "F",
  "P",
  "NP",
  "I",
  "NM",
  "4",
  "3",
  "2",
  "1",
] as const;

/** With extra credit, points may be up to one and a half times the maximum. */
const extraCredit = 1.5;

export function pointsAllowed(points: number, pointsPossible: number): boolean {
  return points >= 0 && points <= pointsPossible * extraCredit;
}

/** The current value; version 0 if there is none yet. */
export type Standing<Value> = {
  readonly studentId: number;
  /** False if the student isn't in the section. */
  readonly inSection: boolean;
  readonly value: Value | null;
  readonly version: number;
};

/** A value to enter, and the version that the writer saw. */
export type Entry<Value> = { readonly studentId: number; readonly value: Value; readonly version: number };

export type EntryReview<Value> = {
  readonly unknown: number[];
  readonly conflicts: Standing<Value>[];
};

/** Everything that blocks a bulk entry: students who aren't in the section, and stale versions. */
export function reviewEntries<Value>(
  entries: readonly Entry<Value>[],
  standings: readonly Standing<Value>[],
): EntryReview<Value> {
  const standing = new Map(standings.map((each) => [each.studentId, each]));
  const unknown: number[] = [];
  const conflicts: Standing<Value>[] = [];
  for (const entry of entries) {
    const now = standing.get(entry.studentId);
    if (now?.inSection !== true) unknown.push(entry.studentId);
    else if (now.version !== entry.version) conflicts.push(now);
  }
  return { unknown, conflicts };
}

/** Students who appear more than once. */
export function enteredTwice(entries: readonly Entry<unknown>[]): number[] {
  const ids = entries.map((entry) => entry.studentId);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
