/** The judge on two people who change the same record at the same moment. */
import { expect, test } from "vitest";
import type { RivalEvidence } from "../../../readiness/evidence/rival-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { fewestToBeSampled } from "../../../readiness/requirements/enough.ts";
import { exampleLedger, heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function judgedWith(change: (row: RivalEvidence) => RivalEvidence[]): Judgment {
  const load = exampleLoad();
  return judged({ ...heldEvidence(), load: { ...load, rivals: load.rivals.flatMap(change) } });
}

function rollsWith(found: Partial<RivalEvidence>): Judgment {
  return judgedWith((each) => [each.kind === "attendance.submit" ? { ...each, ...found } : each]);
}

test("a verdict is NO-GO if both are told that their work was saved, and the students are counted", () => {
  const judgment = rollsWith({ bothConfirmed: 1, studentIds: [7, 8], samples: [["run-u1-4", "run-u1-5"]] });
  expect(judgment.verdict).toBe("NO-GO");
  expect(judgment.requirements.filter(({ status }) => status !== "held").map(({ id }) => id)).toEqual([
    "records.rivals",
  ]);
  expect(row(judgment, "records.rivals")).toMatchObject({ measured: 1, students: { students: 2 } });
  expect(row(judgment, "records.rivals").detail).toContain(
    "one was confirmed and the other was told, except for 1. For example: run-u1-4 and run-u1-5.",
  );
});

test("a pair without a clear end is no reason, and is reported", () => {
  const judgment = rollsWith({ oneTold: 4, unclear: 1 });
  expect(judgment.verdict).toBe("GO");
  expect(row(judgment, "records.rivals").detail).toContain("1 other pair had no clear end.");
});

test("a kind that was hardly ever confirmed needs no pair", () => {
  const load = exampleLoad();
  const rivals = load.rivals.filter(({ kind }) => kind !== "scores.enter");
  const confirmed = (ok: number) => {
    const ledger = exampleLedger();
    const byKind = ledger.byKind.map((each) => (each.kind === "scores.enter" ? { ...each, ok } : each));
    return judged({ ...heldEvidence(), ledger: { ...ledger, byKind }, load: { ...load, rivals } });
  };
  expect(row(confirmed(fewestToBeSampled - 1), "records.rivals").status).toBe("held");
  expect(row(confirmed(fewestToBeSampled), "records.rivals").status).toBe("not-tested");
});

test.each<[string, (row: RivalEvidence) => RivalEvidence[]]>([
  ["nobody had a rival", () => []],
  ["most pairs had no clear end", (each) => [{ ...each, oneTold: 1, unclear: 4 }]],
  ["nobody had a rival in one kind of write", (each) => (each.kind === "scores.enter" ? [] : [each])],
  [
    "no pair of one kind had a clear end",
    (each) => [each.kind === "scores.enter" ? { ...each, oneTold: 0, unclear: 5 } : each],
  ],
  ["no pair had a clear end", (each) => [{ ...each, oneTold: 0, unclear: 5 }]],
])("nothing holds if %s", (_, change) => {
  const judgment = judgedWith(change);
  expect(judgment.verdict).not.toBe("GO");
  expect(row(judgment, "records.rivals").status).toBe("not-tested");
});
