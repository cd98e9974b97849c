/** Score requests: a section's assignments, the scores with their versions, and entering them. */

import { paths } from "../../targets/reference-sis/client/paths.ts";
import type { ScoresEnter } from "../../targets/reference-sis/writes/scores-enter.ts";
import { knownNumbersIn, numbersIn } from "./answers.ts";
import { attempt, type WriteResult } from "./ledger.ts";
import { isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

export type Score = [studentId: number, points: number, version: number];

export function readAssignments(visit: Visit, section: number): number[] {
  const answer = send(visit, "assignments", { path: paths.assignments(section), read: true });
  return knownNumbersIn(answer, "assignments.#.assignmentId");
}

/** Version of each student's score so far; null if no answer came. */
export function readScoreVersions(visit: Visit, assignment: number): Map<number, number> | null {
  const answer = send(visit, "scores", { path: paths.scores(assignment), read: true });
  if (!isOk(answer.status)) return null;
  const versions = numbersIn(answer, "scores.#.version");
  return new Map(
    numbersIn(answer, "scores.#.studentId").map((student, index) => [student, versions[index] ?? 0]),
  );
}

export function enterScores(visit: Visit, section: number, assignment: number, scores: Score[]): WriteResult {
  const body = JSON.stringify({
    scores: scores.map(([studentId, points, version]) => ({ studentId, points, version })),
  });
  return attempt<ScoresEnter>(
    visit,
    { name: "enter-scores", path: paths.scores(assignment), body },
    { kind: "scores.enter", sent: { assignmentId: assignment, sectionId: section, scores } },
    () => null,
  );
}
