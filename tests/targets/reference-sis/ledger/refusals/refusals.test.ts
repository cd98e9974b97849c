/** Refusals against the records: a reason that was true at that moment is no fault, and one that wasn't is. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../../../readiness/evidence/ledger-evidence.ts";
import { faultsOf, geometry, writesOf } from "../../../../readiness/support/small-writes.ts";
import {
  createLedgerTemplate,
  day,
  type LedgerRun,
  newcomerOf,
  type Sent,
  startLedgerRun,
} from "../../../../support/ledger-run.ts";
import type { TestDatabase } from "../../../../support/postgres.ts";
import { aldo, aster, bea, birch, carl, cora, dara, eli, finn } from "../../../../support/small-school.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate();
});
afterAll(() => template.drop());
beforeEach(async () => {
  ledger = await startLedgerRun(template);
});
afterEach(() => ledger.stop());

const { add, drop, enroll, enterScores, submit } = writesOf(() => ledger);
const small = birch.fullInPeriod2;
const tomorrow = "2026-08-12";

const transferOf = (studentId: number, fromSchoolId: number) =>
  ({
    kind: "enrollment.transfer",
    sent: { studentId, toSchoolId: birch.schoolId, fromSchoolId, day: tomorrow, grade: 9 },
  }) as const;
const withdrawalOf = (studentId: number) =>
  ({ kind: "enrollment.withdraw", sent: { studentId, day: tomorrow, exitCode: "T180" } }) as const;
const addOf = (studentId: number, sectionId: number) =>
  ({ kind: "schedule.add", sent: { studentId, sectionId, day } }) as const;
const moveOf = (studentId: number, fromSectionId: number, toSectionId: number) =>
  ({ kind: "schedule.move", sent: { studentId, fromSectionId, toSectionId, day } }) as const;
const submissionOf = (students: readonly number[], seenRevision: number) =>
  ({
    kind: "attendance.submit",
    sent: {
      ...{ sectionId: birch.sections[0], day, period: 1, seenRevision },
      marks: students.map((student) => [student, "P"] as const),
    },
  }) as const;

const answered = (sent: Sent) => ledger.attempt("u9", sent, "answered");

/** The codes that the SIS refused with, and how each was ruled on. */
function rulings({ refusals }: LedgerEvidence): Record<string, string> {
  const ruled = (refusals ?? []).map(({ code, refused, wrong, undecided, unchecked }) => {
    const rest = refused - wrong - undecided - unchecked;
    return [code, `${rest} true, ${wrong} wrong, ${undecided} undecided, ${unchecked} unchecked`] as const;
  });
  return Object.fromEntries(ruled);
}

/** Lines that say of what never reached the SIS that it was refused. */
function refusedAs(code: string, op = ledger.entries.at(-1)?.op): string[] {
  return ledger.entries.map((entry) =>
    JSON.stringify(
      entry.op === op ? { ...entry, status: 409, outcome: "refused", refusal: code, answer: null } : entry,
    ),
  );
}

describe("a reason that was true", () => {
  test("is no fault, even if it's no longer true at the end", async () => {
    await drop(finn, geometry);
    await answered(addOf(finn, small));
    await drop(dara, small);
    await add(finn, small);
    await drop(finn, small);
    await answered(moveOf(finn, small, geometry));
    await answered(addOf(aldo, birch.freeInPeriod1));
    await answered(addOf(aldo, geometry));
    expect(rulings(await ledger.reconcile())).toEqual({
      "section-full": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "not-in-section": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "period-taken": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "already-in-section": "1 true, 0 wrong, 0 undecided, 0 unchecked",
    });
  });

  test("is no fault, though a later write whose answer is missing asks for the seat that made it true", async () => {
    await answered(addOf(finn, small));
    await ledger.attempt("u9", addOf(finn, geometry), "never-arrived");
    const evidence = await ledger.reconcile();
    expect(faultsOf(evidence)).toEqual({});
    expect(rulings(evidence)).toEqual({ "period-taken": "1 true, 0 wrong, 0 undecided, 0 unchecked" });
  });

  test("of an entry or a departure", async () => {
    for (const student of [eli, eli]) await answered(transferOf(student, aster.schoolId));
    await answered(transferOf(cora, 3));
    for (const student of [dara, dara]) await answered(withdrawalOf(student));
    for (const name of ["Aries", "Aries"]) await enroll(name);
    const evidence = await ledger.reconcile();
    expect(faultsOf(evidence)).toEqual({});
    expect(rulings(evidence)).toEqual({
      "same-school": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "student-moved": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "not-enrolled": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "person-match": "1 true, 0 wrong, 0 undecided, 0 unchecked",
    });
  });

  test("of a teacher's work", async () => {
    await submit("PPAA");
    await answered(submissionOf([aldo, bea, carl, dara], 0));
    await answered(submissionOf([aldo, bea, carl], 1));
    for (const points of [7, 8]) await enterScores(points, 0);
    await answered({ kind: "enrollment.no-show", sent: { studentId: aldo, day } });
    expect(rulings(await ledger.reconcile())).toEqual({
      "attendance-changed": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "roster-mismatch": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "stale-score": "1 true, 0 wrong, 0 undecided, 0 unchecked",
      "was-in-class": "1 true, 0 wrong, 0 undecided, 0 unchecked",
    });
  });
});

const lies: readonly (readonly [code: string, sent: Sent])[] = [
  ["section-full", addOf(finn, birch.freeInPeriod1)],
  ["period-taken", addOf(finn, birch.freeInPeriod1)],
  ["already-in-section", addOf(finn, birch.freeInPeriod1)],
  ["not-enrolled-at-school", addOf(finn, birch.freeInPeriod1)],
  ["day-outside-term", addOf(finn, birch.freeInPeriod1)],
  ["not-in-section", moveOf(bea, geometry, small)],
  ["period-taken", moveOf(bea, birch.sections[0], birch.freeInPeriod1)],
  ["same-section", moveOf(bea, geometry, small)],
  ["same-school", transferOf(eli, aster.schoolId)],
  ["student-moved", transferOf(eli, aster.schoolId)],
  ["not-enrolled", withdrawalOf(dara)],
  ["records-since", withdrawalOf(dara)],
  ["was-in-class", { kind: "enrollment.no-show", sent: { studentId: dara, day } }],
  ["person-match", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["guardian-email-taken", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["grade-not-served", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["day-outside-school-year", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["attendance-changed", submissionOf([aldo, bea, carl, dara], 0)],
  ["roster-mismatch", submissionOf([aldo, bea, carl, dara], 0)],
];

test("a reason that wasn't true is a fault, whichever it is", async () => {
  for (const [, sent] of lies) await ledger.attempt("u9", sent, "never-arrived");
  const lines = ledger.entries.map((entry, index) =>
    JSON.stringify({ ...entry, status: 409, outcome: "refused", refusal: lies[index]?.[0] }),
  );
  const evidence = await ledger.reconcile(lines);
  expect(faultsOf(evidence)).toEqual({
    "wrongly-refused": [lies.length, [eli, aldo, bea, carl, dara, finn]],
  });
});

describe("a class that was full", () => {
  test("until just before isn't full any more", async () => {
    await drop(finn, geometry);
    await drop(dara, small);
    await ledger.attempt("u9", addOf(finn, small), "never-arrived");
    const evidence = await ledger.reconcile(refusedAs("section-full"));
    expect(faultsOf(evidence)).toEqual({ "wrongly-refused": [1, [finn]] });
  });

  test("while somebody gave up the seat may have been full", async () => {
    const { sentAt, durationMs } = await drop(dara, small);
    const { op } = await ledger.attempt("u9", addOf(finn, small), "never-arrived");
    const refused = { status: 409, outcome: "refused", refusal: "section-full", sentAt, durationMs };
    const lines = ledger.entries.map((entry) =>
      JSON.stringify(entry.op === op ? { ...entry, ...refused } : entry),
    );
    const evidence = await ledger.reconcile(lines);
    expect(rulings(evidence)).toEqual({ "section-full": "1 true, 0 wrong, 0 undecided, 0 unchecked" });
  });

  test("can't be decided if nobody knows when the seat was given up", async () => {
    const seat = { studentId: dara, sectionId: small, day };
    await ledger.attempt("u3", { kind: "schedule.drop", sent: seat }, "unanswered");
    await ledger.attempt("u9", addOf(finn, small), "never-arrived");
    const evidence = await ledger.reconcile(refusedAs("section-full"));
    expect(rulings(evidence)).toEqual({ "section-full": "0 true, 0 wrong, 1 undecided, 0 unchecked" });
  });
});

test("a code that nothing compares with the records, and none at all, are said to be unchecked", async () => {
  await ledger.attempt("u9", addOf(finn, birch.freeInPeriod1), "never-arrived");
  expect(rulings(await ledger.reconcile(refusedAs("moon-in-the-way")))).toEqual({
    "moon-in-the-way": "0 true, 0 wrong, 0 undecided, 1 unchecked",
  });
});
