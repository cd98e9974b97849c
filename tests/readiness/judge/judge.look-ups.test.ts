/** The judge on what people saw of records that others had changed. */
import { expect, test } from "vitest";
import type { LookUpEvidence } from "../../../readiness/evidence/look-up-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(change: (row: LookUpEvidence) => LookUpEvidence[]): Judgment {
  const load = exampleLoad();
  return judged({ ...heldEvidence(), load: { ...load, lookUps: load.lookUps.flatMap(change) } });
}

test("a verdict is NO-GO if a value isn't the one that was entered last, and the students are counted", () => {
  const sample = { atMs: 1, record: "scores of student 7, 21", expected: "8.5", seen: "9" };
  const found = { outdated: 1, studentIds: [7], samples: [sample] };
  const judgment = judgedWith((each) => [each.name === "assignment-scores" ? { ...each, ...found } : each]);
  expect(judgment.verdict).toBe("NO-GO");
  expect(judgment.requirements.filter(({ status }) => status !== "held").map(({ id }) => id)).toEqual([
    "records.up-to-date",
  ]);
  expect(row(judgment, "records.up-to-date")).toMatchObject({ measured: 1, students: { students: 1 } });
  expect(row(judgment, "records.up-to-date").detail).toContain(
    "For example, scores of student 7, 21: 8.5 was expected, 9 was shown.",
  );
});

test.each<[string, (row: LookUpEvidence) => LookUpEvidence[]]>([
  ["no look-up was kept", () => []],
  ["nobody looked up what had changed", (each) => [{ ...each, compared: 0, kinds: {} }]],
  ["nobody looked up one kind of write", (each) => (each.name === "assignment-scores" ? [] : [each])],
  [
    "of the changes of schedules only moves were seen",
    (each) => [each.name === "student-schedule" ? { ...each, kinds: { "schedule.move": 66 } } : each],
  ],
])("nothing holds if %s", (_, change) => {
  const judgment = judgedWith(change);
  expect(judgment.verdict).not.toBe("GO");
  expect(row(judgment, "records.up-to-date").status).toBe("not-tested");
});
