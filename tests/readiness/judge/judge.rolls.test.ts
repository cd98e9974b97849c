/** The judge on attendance that is missing at the end. */
import { expect, test } from "vitest";
import type { RollsEvidence } from "../../../readiness/evidence/rolls-evidence.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(rolls: RollsEvidence | null) {
  return judged({ ...heldEvidence(), load: { ...exampleLoad(), rolls } });
}

const missingAt = (name: string, rolls: number) => ({ schoolId: 31, name, rolls });

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

test("attendance that nobody looked for is not tested", () => {
  expect(row(judgedWith(null), "reliability.rolls").status).toBe("not-tested");
});
