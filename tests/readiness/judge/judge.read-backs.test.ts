/** The judge on what people found when they looked for what had been entered. */
import { describe, expect, test } from "vitest";
import type { ReadBackEvidence } from "../../../readiness/evidence/read-back-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { othersSeeWithinMs } from "../../../readiness/requirements/others-see-within.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(change: (row: ReadBackEvidence) => ReadBackEvidence[]): Judgment {
  const load = exampleLoad();
  return judged({ ...heldEvidence(), load: { ...load, readBacks: load.readBacks.flatMap(change) } });
}

function lacking(by: ReadBackEvidence["by"], found: Partial<ReadBackEvidence>): Judgment {
  return judgedWith((each) => [
    each.by === by && each.kind === "schedule.move" ? { ...each, ...found } : each,
  ]);
}

function unmet({ requirements }: Judgment): string[] {
  return requirements.filter(({ status }) => status !== "held").map(({ id }) => id);
}

describe("a verdict is NO-GO", () => {
  test("if a counselor doesn't find a move that was confirmed, and the students are counted", () => {
    const judgment = lacking("self", { stale: 2, studentIds: [7, 9], samples: ["run-u1-4", "run-u2-1"] });
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toEqual(["records.own-reads"]);
    expect(row(judgment, "records.own-reads")).toMatchObject({ measured: 2, students: { students: 2 } });
    expect(row(judgment, "records.own-reads").detail).toBe(
      "People looked for 704 confirmed writes at once, and did not find 2. For example: run-u1-4, run-u2-1.",
    );
  });

  test("if a colleague still doesn't see it after too long", () => {
    const judgment = lacking("other", { stale: 1, longestStaleMs: othersSeeWithinMs + 20 });
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toEqual(["records.seen-by-others"]);
    expect(row(judgment, "records.seen-by-others").detail).toContain("one of them still not after 5.02 s");
  });
});

test("a colleague who sees it a moment later is no reason, and how much later is told", () => {
  const judgment = lacking("other", { stale: 3, longestStaleMs: 640 });
  expect(judgment.verdict).toBe("GO");
  expect(row(judgment, "records.seen-by-others").detail).toContain("did not see 3 at once");
});

test("what somebody else changed in the meantime is no reason, and is told", () => {
  const judgment = lacking("self", { contested: 1 });
  expect(judgment.verdict).toBe("GO");
  expect(row(judgment, "records.own-reads").detail).toContain(
    "1 other was changed by somebody else in the meantime",
  );
});

test.each<[string, string, (row: ReadBackEvidence) => ReadBackEvidence[]]>([
  ["nobody looked at all", "records.own-reads", () => []],
  [
    "nobody looked for one kind of write that was confirmed",
    "records.own-reads",
    (each) => (each.by === "self" && each.kind === "scores.enter" ? [] : [each]),
  ],
  [
    "nobody else looked for one kind of write",
    "records.seen-by-others",
    (each) => (each.by === "other" && each.kind === "schedule.drop" ? [] : [each]),
  ],
  ["nobody else looked", "records.seen-by-others", (each) => (each.by === "self" ? [each] : [])],
])("nothing holds if %s", (_, id, change) => {
  const judgment = judgedWith(change);
  expect(judgment.verdict).not.toBe("GO");
  expect(row(judgment, id).status).toBe("not-tested");
});

test.each([
  ["people", "self", "records.own-reads"],
  ["others", "other", "records.seen-by-others"],
] as const)("nothing holds if somebody else had changed most of what %s looked for", (_, by, id) => {
  const half = judgedWith((each) => [
    each.by === by ? { ...each, contested: Math.ceil(each.writes / 2) } : each,
  ]);
  expect(half.verdict).toBe("INVALID RUN");
  expect(unmet(half)).toEqual([id]);
});
