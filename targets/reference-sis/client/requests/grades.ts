/** Score requests: a section's assignments, their scores with versions, and entering new ones. */
import type { SeenRecord, State } from "../../../../readiness/evidence/read-line.ts";
import type { ScoresEnter } from "../../writes/scores-enter.ts";
import { scoresFor, scoreWith } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  type ReadBack,
  type ReadCall,
  type Requests,
  showsAll,
  stateOf,
  type WriteCall,
} from "../request.ts";
import { misstatedEntry, misstatedField } from "../written-answer.ts";

export const gradesRequests = {
  "section-assignments": { kind: "read", method: "GET", path: "/api/sections/{sectionId}/assignments" },
  "assignment-scores": { kind: "read", method: "GET", path: "/api/assignments/{assignmentId}/scores" },
  "enter-scores": {
    kind: "write",
    method: "PUT",
    path: "/api/assignments/{assignmentId}/scores",
    /** Someone else may change a score after it was read. [K] */
    mostRefused: 0.05,
  },
} as const satisfies Requests;

export type Score = readonly [studentId: number, points: number, version: number];

/** Reads the ids of the assignments. */
export function sectionAssignments(sectionId: number): ReadCall<number[]> {
  const call = callOf(gradesRequests, "section-assignments", { sectionId });
  return { ...call, read: (answer) => answer.knownNumbers("assignments.#.assignmentId") };
}

/** The students of an assignment, and the version of each one's score so far. */
export type ScoreSheet = {
  readonly students: readonly number[];
  readonly versions: ReadonlyMap<number, number>;
};

export function scoreVersions(assignmentId: number): ReadCall<ScoreSheet> {
  return {
    ...callOf(gradesRequests, "assignment-scores", { assignmentId }),
    read: (answer) => {
      const versions = answer.numbers("scores.#.version");
      const students = answer.numbers("scores.#.studentId");
      return {
        students,
        versions: new Map(students.map((student, index) => [student, versions[index] ?? 0])),
      };
    },
    record: (answer) => seenSheet(assignmentId, answer),
  };
}

/** Version 0 is the one before there is a score. An empty sheet says that nobody has one. */
function seenSheet(assignment: number, answer: Answer): SeenRecord {
  const versions = answer.numbers("scores.#.version");
  const points = answer.values("scores.#.points");
  const stateAt = (index: number): State => {
    const score = stateOf(points[index]);
    return score === null ? null : scoreWith(Number(score), versions[index] ?? 0);
  };
  const students = answer.numbers("scores.#.studentId");
  const shows = students.map((student, index) => [student, stateAt(index)] as const);
  return { record: scoresFor(assignment), complete: students.length === 0, shows };
}

export function enterScores(
  sectionId: number,
  assignmentId: number,
  scores: readonly Score[],
): WriteCall<ScoresEnter> {
  return {
    ...callOf(gradesRequests, "enter-scores", { assignmentId }),
    body: JSON.stringify({
      scores: scores.map(([studentId, points, version]) => ({ studentId, points, version })),
    }),
    ledger: { kind: "scores.enter", sent: { assignmentId, sectionId, scores } },
    kept: (answer) => complete({ scores: answer.numbers("scores.#.version").length || undefined }),
    misstated: (answer) => {
      const entries = scores.map(nextVersion);
      const sent = { list: "scores", field: "version", entries, text: JSON.stringify(entries) };
      return misstatedField(answer, { assignmentId }) ?? misstatedEntry(answer, sent);
    },
  };
}

function nextVersion([studentId, , version]: Score) {
  return { studentId, version: version + 1 };
}

/** Shown with these points, each one version after the one it was based on; only those who may have left since have none. */
export function scoresShow(
  assignmentId: number,
  scores: readonly Score[],
  mayLeave: readonly number[] = [],
): ReadBack {
  return {
    ...callOf(gradesRequests, "assignment-scores", { assignmentId }),
    read: (answer) => {
      const versions = answer.values("scores.#.version");
      const points = answer.values("scores.#.points");
      const sent = new Map(scores.map((score) => [score[0], score]));
      return showsAll(answer.numbers("scores.#.studentId"), { sent, mayLeave }, (score, index) => {
        return points[index] === score[1] && versions[index] === score[2] + 1;
      });
    },
  };
}
