/** The judge on how confirmed writes were answered when they were sent again. */
import { expect, test } from "vitest";
import type { ReplayEvidence } from "../../../readiness/evidence/replay-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(change: (row: ReplayEvidence) => ReplayEvidence[]): Judgment {
  const load = exampleLoad();
  return judged({ ...heldEvidence(), load: { ...load, replays: load.replays.flatMap(change) } });
}

function movesWith(found: Partial<ReplayEvidence>): Judgment {
  return judgedWith((each) => [each.kind === "schedule.move" ? { ...each, ...found } : each]);
}

test("a verdict is NO-GO if a write that is sent again is answered differently, and the students are counted", () => {
  const samples = [{ op: "run-u1-4", firstStatus: 200, status: 409 }];
  const judgment = movesWith({ different: 1, studentIds: [7], samples });
  expect(judgment.verdict).toBe("NO-GO");
  expect(judgment.requirements.filter(({ status }) => status !== "held").map(({ id }) => id)).toEqual([
    "records.replays",
  ]);
  expect(row(judgment, "records.replays")).toMatchObject({ measured: 1, students: { students: 1 } });
  expect(row(judgment, "records.replays").detail).toBe(
    "132 confirmed writes were sent again under the same key: the answer was the same except for 1. For example: run-u1-4 (HTTP 200, then 409).",
  );
});

test("one that nobody answers in time is no reason, and is told", () => {
  const judgment = movesWith({ compared: 11, unclear: 1 });
  expect(judgment.verdict).toBe("GO");
  expect(row(judgment, "records.replays").detail).toContain("1 other was not answered in time");
});

test.each<[string, (row: ReplayEvidence) => ReplayEvidence[]]>([
  ["nothing was sent again", () => []],
  ["one kind of write that was confirmed wasn't", (each) => (each.kind === "scores.enter" ? [] : [each])],
  [
    "most of one kind weren't answered",
    (each) => [each.kind === "scores.enter" ? { ...each, compared: 1, unclear: 11 } : each],
  ],
  [
    "one kind was never answered",
    (each) => [each.kind === "scores.enter" ? { ...each, compared: 0, unclear: 12 } : each],
  ],
])("nothing holds if %s", (_, change) => {
  const judgment = judgedWith(change);
  expect(judgment.verdict).not.toBe("GO");
  expect(row(judgment, "records.replays").status).toBe("not-tested");
});
