/** The ledger against the database: histories through the real SIS, and acknowledged writes that are lost, altered or doubled. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLedgerTemplate, day, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { aldo, bea, birch, carl, dara, finn } from "../../support/small-school.ts";
import { faultsOf, geometry, writesOf } from "../support/small-writes.ts";

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

test("an intact history has no faults, and superseded writes are counted", async () => {
  await submit("PPAA");
  await submit("PPPA");
  await enterScores(7, 0);
  await enterScores(8, 1);
  expect((await enterScores(9, 1)).outcome).toBe("refused");
  await drop(bea, geometry);
  await add(bea, geometry);
  await add(finn, birch.freeInPeriod1);
  await enroll("Stellar");
  await ledger.attempt("u5", { kind: "enrollment.no-show", sent: { studentId: carl, day } }, "answered");
  await ledger.attempt(
    "u5",
    { kind: "enrollment.withdraw", sent: { studentId: dara, day: "2026-08-12", exitCode: "T180" } },
    "answered",
  );
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence)).toEqual({});
  expect(evidence.byKind.map(({ kind, ok, superseded }) => [kind, ok, superseded])).toEqual([
    ["attendance.submit", 2, 1],
    ["enrollment.enroll", 1, 0],
    ["enrollment.no-show", 0, 0],
    ["enrollment.withdraw", 1, 0],
    ["schedule.add", 2, 0],
    ["schedule.drop", 1, 1],
    ["scores.enter", 2, 1],
  ]);
});

test("a student who leaves on the day of a move also gives up the new seat", async () => {
  const move = { studentId: bea, fromSectionId: birch.sections[0], toSectionId: birch.freeInPeriod1, day };
  await ledger.attempt("u5", { kind: "schedule.move", sent: move }, "answered");
  const exit = { studentId: bea, day, exitCode: "T180" };
  await ledger.attempt("u5", { kind: "enrollment.withdraw", sent: exit }, "answered");
  await add(finn, birch.freeInPeriod1);
  await ledger.attempt(
    "u5",
    { kind: "enrollment.transfer", sent: { studentId: finn, toSchoolId: 1, fromSchoolId: 2, day, grade: 5 } },
    "answered",
  );
  expect(ledger.entries.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok", "ok"]);
  expect(faultsOf(await ledger.reconcile())).toEqual({});
});

test("an unknown write counts as present or absent, and neither is a fault", async () => {
  await submit("PPAA", "unanswered");
  await submit("PPPP", "never-arrived");
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence)).toEqual({});
  expect(evidence.byKind).toMatchObject([{ unknown: 2, unknownPresent: 1, unknownAbsent: 1 }]);
});

test.each([
  ["unanswered", {}],
  ["answered", { altered: [1, [aldo, bea, carl, dara]], untraced: [1, [aldo, bea, carl, dara]] }],
] as const)("a write that was %s is stored long after its request: %j", async (fate, faults) => {
  await submit("PPAA", fate);
  const earlier = ledger.entries.map((entry) => JSON.stringify({ ...entry, sentAt: entry.sentAt - 30_000 }));
  expect(faultsOf(await ledger.reconcile(earlier))).toEqual(faults);
});

describe("an acknowledged write is lost", () => {
  test("when some marks of a section are deleted: the students they were for", async () => {
    await submit("PPAA");
    await ledger.query("DELETE FROM attendance_marks WHERE student_id = $1", [bea]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [bea]] });
  });

  test("when a whole submission is deleted: everyone on the roster", async () => {
    await submit("PPAA");
    await ledger.query("DELETE FROM attendance_marks");
    await ledger.query("DELETE FROM attendance_submissions");
    await ledger.query("ALTER TABLE audit_trail DISABLE TRIGGER USER");
    await ledger.query("DELETE FROM audit_trail");
    const everyone = [1, [aldo, bea, carl, dara]];
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: everyone, untraced: everyone });
  });

  test("when a score is deleted", async () => {
    await enterScores(7, 0);
    await ledger.query("DELETE FROM scores WHERE student_id = $1", [aldo]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [aldo]] });
  });

  test("when a superseded score is no longer in the history", async () => {
    await enterScores(7, 0);
    await enterScores(8, 1);
    await ledger.query("DELETE FROM score_history WHERE student_id = $1", [bea]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [bea]] });
  });

  test("when a seat is deleted or given up without a request", async () => {
    await add(finn, birch.freeInPeriod1);
    await drop(bea, geometry);
    await ledger.query("DELETE FROM section_enrollments WHERE student_id = $1 AND section_id = $2", [
      finn,
      birch.freeInPeriod1,
    ]);
    await ledger.query(
      "INSERT INTO section_enrollments (section_id, student_id, seat, begin_date) VALUES ($1, $2, 2, $3)",
      [geometry, bea, day],
    );
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [2, [bea, finn]] });
  });

  test("when a new student is deleted", async () => {
    const { answer } = await enroll("Stellar");
    const studentId = answer !== null && "studentId" in answer ? answer.studentId : 0;
    for (const table of ["accounts", "student_guardians", "school_enrollments", "language_statuses"])
      await ledger.query(`DELETE FROM ${table} WHERE student_id = $1`, [studentId]);
    await ledger.query("DELETE FROM students WHERE id = $1", [studentId]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [studentId]] });
  });
});

describe("an acknowledged write is altered", () => {
  test("when a mark has a different code", async () => {
    await submit("PPAA");
    await ledger.query("UPDATE attendance_marks SET code = 'T' WHERE student_id = $1", [carl]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [carl]] });
  });

  test("when it overwrote marks that its teacher hadn't seen", async () => {
    await submit("PPAA");
    await submit("PPPA");
    const blind = ledger.entries.map((entry) =>
      JSON.stringify(entry).replace('"seenRevision":1', '"seenRevision":0'),
    );
    expect(faultsOf(await ledger.reconcile(blind))).toEqual({ altered: [1, [aldo, bea, carl, dara]] });
  });

  test("when a score has different points", async () => {
    await enterScores(7, 0);
    await ledger.query("UPDATE scores SET points = 6 WHERE student_id = $1", [bea]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [bea]] });
  });

  test.each([
    ["grade", "UPDATE school_enrollments SET grade = 9"],
    ["status in English", "UPDATE language_statuses SET status = 'RFEP'"],
  ])("when a new student's %s is different", async (_, change) => {
    const { answer } = await enroll("Stellar");
    const studentId = answer !== null && "studentId" in answer ? answer.studentId : 0;
    await ledger.query(`${change} WHERE student_id = $1`, [studentId]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [studentId]] });
  });
});

describe("a write is stored twice", () => {
  test("when a mark is doubled", async () => {
    await submit("PPAA");
    await ledger.query("ALTER TABLE attendance_marks DROP CONSTRAINT attendance_marks_pk");
    await ledger.query("INSERT INTO attendance_marks SELECT * FROM attendance_marks WHERE student_id = $1", [
      aldo,
    ]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ duplicated: [1, [aldo]] });
  });

  test("when one enrollment made two students", async () => {
    await enroll("Stellar");
    await ledger.query(`INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity,
      home_language, english_status, low_income, foster_youth) VALUES (99, 99, 'Nova', 'Stellar', '2011-01-01', 'X', 'x',
      'English', 'EO', false, false)`);
    expect(faultsOf(await ledger.reconcile())).toEqual({ duplicated: [1, [99]] });
  });
});
