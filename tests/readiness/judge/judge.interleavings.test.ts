/** The judge on writes at the same moment: evidence of the same version of the SIS, or none. */
import { expect, test } from "vitest";
import { exampleInterleavings, heldEvidence } from "../support/example-evidence.ts";
import { judged, outOfScope, row, waiverOf } from "../support/judged.ts";

const id = "records.at-once";

test("one order that leaves something wrong is a NO-GO that names the two writes", () => {
  const [first, ...others] = exampleInterleavings().pairs;
  if (first === undefined) throw new Error("the example has pairs");
  const order = { first: 0, preemptions: [3] };
  const violation = { clash: "one-student", order, problems: ["seat 2 of section 12 is taken twice"] };
  const pairs = [{ ...first, violations: [violation] }, ...others];
  const interleavings = { ...exampleInterleavings(), pairs, violations: 1 };
  const judgment = judged({ ...heldEvidence(), interleavings });
  expect(judgment.verdict).toBe("NO-GO");
  expect(row(judgment, id)).toMatchObject({ status: "failed", measured: 1 });
  expect(row(judgment, id).detail).toContain("Wrong: schedule.add and schedule.drop.");
});

test("so is a wrong record after random operations", () => {
  const { histories } = exampleInterleavings();
  const interleavings = { ...exampleInterleavings(), histories: { ...histories, violations: 2 } };
  const judgment = judged({ ...heldEvidence(), interleavings });
  expect(row(judgment, id)).toMatchObject({ status: "failed", measured: 2 });
});

test("where nothing was played, it's listed as not tested, and can't be waived", () => {
  const judgment = judged({ ...heldEvidence(), interleavings: undefined }, [waiverOf(id)]);
  expect(judgment.verdict).toBe("GO");
  const because =
    "this version of the system wasn't tested with two people writing at the same moment; npm run interleavings does that";
  expect(outOfScope(judgment)).toMatchObject([{ id, missingKinds: [], because }]);
  expect(judgment.unusedWaivers).toMatchObject([{ because }]);
});
