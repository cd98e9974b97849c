/** Answers to writes that were sent again are added up by kind, with the students of those that differ. */
import { expect, test } from "vitest";
import { replayEvidence } from "../../../loadtests/run/replay-evidence.ts";
import type { ReplayLine } from "../../../readiness/evidence/replay-line.ts";

const move: ReplayLine = {
  ...{ op: "run-u1-1", kind: "schedule.move", answered: "same" },
  ...{ firstStatus: 200, status: 200 },
};
const refused: ReplayLine = { ...move, op: "run-u2-4", answered: "different", status: 409 };
const lost: ReplayLine = { ...move, op: "run-u3-1", kind: "schedule.drop", answered: "unclear", status: 0 };
const writeOf = (op: string, students: readonly number[]) => ({
  ...{ op, kind: "schedule.move", outcome: "ok" as const, person: "u2 72", record: "student 7", students },
  ...{ sentAt: 1_000, endedAt: 1_040 },
});

test("those that nobody answered in time are counted apart", () => {
  expect(replayEvidence([move, refused, lost], [writeOf(refused.op, [9, 7]), writeOf(move.op, [8])])).toEqual(
    [
      { kind: "schedule.drop", compared: 0, different: 0, unclear: 1, studentIds: [], samples: [] },
      {
        ...{ kind: "schedule.move", compared: 2, different: 1, unclear: 0, studentIds: [7, 9] },
        samples: [{ op: "run-u2-4", firstStatus: 200, status: 409 }],
      },
    ],
  );
});
