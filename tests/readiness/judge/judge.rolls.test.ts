/** The judge on attendance that is missing at the end. */
import { expect, test } from "vitest";
import type { RollsEvidence } from "../../../readiness/evidence/rolls-evidence.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(rolls: RollsEvidence | null) {
  return judged({ ...heldEvidence(), load: { ...exampleLoad(), rolls } });
}

const missingAt = (name: string, rolls: number, due = 1_000) => ({ schoolId: 31, name, due, rolls });

test("more than one class in twenty without attendance is NO-GO, and the report names the schools", () => {
  const missing = [missingAt("Jefferson High", 150), missingAt("Sun Valley Middle", 10)];
  const judgment = judgedWith({ due: 3_080, missing });
  expect(judgment.verdict).toBe("NO-GO");
  expect(row(judgment, "reliability.rolls").detail).toBe(
    "2,920 of 3,080 classes have attendance on record. Missing at: Jefferson High (150), Sun Valley Middle (10).",
  );
});

test("a single class without attendance is no share, however few were due", () => {
  expect(judgedWith({ due: 12, missing: [missingAt("Jefferson High", 1)] }).verdict).toBe("GO");
  expect(judgedWith({ due: 12, missing: [missingAt("Jefferson High", 2)] }).verdict).toBe("NO-GO");
});

test("a school where a fifth of the attendance is missing is NO-GO, however small its share of the district", () => {
  const at = (rolls: number, due: number) =>
    judgedWith({ due: 3_080, missing: [missingAt("Sun Valley Middle", rolls, due)] });
  expect(at(62, 62).verdict).toBe("NO-GO");
  expect(row(at(62, 62), "reliability.each-school-rolls").detail).toBe(
    "Classes have no attendance on record at Sun Valley Middle (62 of 62).",
  );
  expect(at(3, 15).verdict).toBe("NO-GO");
  expect(at(3, 16).verdict).toBe("GO");
  expect(at(2, 2).verdict).toBe("GO");
});

test("attendance that nobody looked for is not tested", () => {
  expect(row(judgedWith(null), "reliability.rolls").status).toBe("not-tested");
});
