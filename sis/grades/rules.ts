/** Which scores and marks may be written, and which writes are stale. */

/** What may stand on a report card: letters, pass and no pass, incomplete, no mark, and the elementary scale. */
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

/** Extra credit goes to half again what is possible. */
const extraCredit = 1.5;

export function pointsAllowed(points: number, pointsPossible: number): boolean {
  return points >= 0 && points <= pointsPossible * extraCredit;
}

/** A value as it stands; version 0 where there is none yet. */
export type Standing<Value> = {
  readonly studentId: number;
  /** False where the student holds no seat in the section. */
  readonly inSection: boolean;
  readonly value: Value | null;
  readonly version: number;
};

/** A value to write, and the version that the writer saw. */
export type Entry<Value> = { readonly studentId: number; readonly value: Value; readonly version: number };

export type EntryReview<Value> = {
  readonly unknown: number[];
  readonly conflicts: Standing<Value>[];
};

/** Everything that keeps a bulk entry from being written: students not in the section, versions that are stale. */
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

/** Students who are named more than once. */
export function enteredTwice(entries: readonly Entry<unknown>[]): number[] {
  const ids = entries.map((entry) => entry.studentId);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
