/** The judge on refusals: whether their reasons were true. */
import { expect, test } from "vitest";
import type { RefusalEvidence } from "../../../readiness/evidence/ledger-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { exampleLedger, heldEvidence } from "../support/example-evidence.ts";
import { judged, row } from "../support/judged.ts";

const adds = { kind: "schedule.add", code: "section-full" };
const settled = { ...adds, refused: 20, wrong: 0, undecided: 0, unchecked: 0 };

function judgedWith(refusals: RefusalEvidence[] | null, wrong = 0): Judgment {
  const ledger = exampleLedger();
  const faults = ledger.faults.map((each) =>
    each.fault === "wrongly-refused"
      ? { ...each, operations: wrong, studentIds: wrong === 0 ? [] : [7] }
      : each,
  );
  return judged({ ...heldEvidence(), ledger: { ...ledger, refusals, faults } });
}

test("one refusal whose reason wasn't true is a NO-GO that names the reason", () => {
  const judgment = judgedWith([{ ...settled, wrong: 1 }], 1);
  expect(judgment.verdict).toBe("NO-GO");
  expect(row(judgment, "records.wrongly-refused")).toMatchObject({
    ...{ measured: 1, status: "failed", students: { students: 1 } },
    detail:
      "20 refusals were compared with the records of that moment: the reason of 1 wasn't true (classes added: “section-full”).",
  });
});

test("what can't be decided or isn't checked is reported, and never counts as true", () => {
  const few = judgedWith([
    settled,
    { ...adds, code: "odd", refused: 2, wrong: 0, undecided: 1, unchecked: 1 },
  ]);
  expect(row(few, "records.wrongly-refused")).toMatchObject({ status: "held", measured: 0 });
  expect(row(few, "records.wrongly-refused").detail).toContain(
    "each had a true reason. 1 could not be decided. 1 was not checked (odd).",
  );
});

test.each<[string, RefusalEvidence[] | null]>([
  ["nothing was refused", []],
  ["no refusal was compared", null],
  ["most weren't checked", [settled, { ...settled, code: "", refused: 20, unchecked: 20 }]],
  ["most can't be decided", [{ ...settled, undecided: 19 }]],
])("nothing holds if %s", (_, refusals) => {
  const judgment = judgedWith(refusals);
  expect(judgment.verdict).not.toBe("GO");
  expect(row(judgment, "records.wrongly-refused").status).toBe("not-tested");
});
