/** Sheets of scores: each score is stored under its operation and version, in force or in the history. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type ScoresEnter = Write<
  "scores.enter",
  {
    readonly assignmentId: number;
    readonly sectionId: number;
    /** Student id, points, and the version the score was based on (0: no score yet). */
    readonly scores: readonly (readonly [studentId: number, points: number, version: number])[];
  },
  never
>;

export const scoresEnter = {
  kind: "scores.enter",
  words: "sheets of scores",
  columns: [],
} as const satisfies WriteKind<ScoresEnter>;
