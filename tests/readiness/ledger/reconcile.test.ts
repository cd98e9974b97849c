/** The ledger against the database: histories through the real SIS, and each kind of harm done to them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LedgerEvidence, LedgerFault } from "../../../readiness/evidence/evidence.ts";
import { createLedgerTemplate, day, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { aldo, bea, birch, carl, dara, finn } from "../../support/small-school.ts";

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

const [english, geometry] = birch.sections;
const submit = (codes: string, fate: "answered" | "unanswered" | "never-arrived" = "answered") =>
  ledger.attempt(
    "u1",
    {
      kind: "attendance.submit",
      sent: {
        sectionId: english,
        day,
        marks: [aldo, bea, carl, dara].map((student, index) => [student, codes[index] ?? "P"]),
      },
    },
    fate,
  );
const enterScores = (points: number, version: number) =>
  ledger.attempt(
    "u2",
    {
      kind: "scores.enter",
      sent: {
        assignmentId: birch.assignment,
        sectionId: english,
        scores: [
          [aldo, points, version],
          [bea, points, version],
        ],
      },
    },
    "answered",
  );
const add = (studentId: number, sectionId: number) =>
  ledger.attempt("u3", { kind: "schedule.add", sent: { studentId, sectionId, day } }, "answered");
const drop = (studentId: number, sectionId: number) =>
  ledger.attempt("u3", { kind: "schedule.drop", sent: { studentId, sectionId, day } }, "answered");
const enroll = (familyName: string) =>
  ledger.attempt(
    "u4",
    {
      kind: "enrollment.enroll",
      sent: {
        schoolId: birch.schoolId,
        grade: 10,
        givenName: "Nova",
        familyName,
        birthDate: "2011-01-01",
        entryDate: day,
        entryCode: "E2",
      },
    },
    "answered",
  );

function faultsOf(
  evidence: LedgerEvidence,
): Partial<Record<LedgerFault, [operations: number, students: number[]]>> {
  return Object.fromEntries(
    evidence.faults
      .filter(({ operations }) => operations > 0)
      .map(({ fault, operations, studentIds }) => [fault, [operations, studentIds]]),
  );
}

test("an intact history has no fault, and superseded writes are counted", async () => {
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
    { kind: "enrollment.withdraw", sent: { studentId: dara, day, exitCode: "T180" } },
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

test("an unknown write counts as present or absent, and neither is a fault", async () => {
  await submit("PPAA", "unanswered");
  await submit("PPPP", "never-arrived");
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence)).toEqual({});
  expect(evidence.byKind).toMatchObject([{ unknown: 2, unknownPresent: 1, unknownAbsent: 1 }]);
});

describe("an acknowledged write is lost", () => {
  test("when marks of a roll are deleted: the students whose marks they were", async () => {
    await submit("PPAA");
    await ledger.query("DELETE FROM attendance_marks WHERE student_id = $1", [bea]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [bea]] });
  });

  test("when a whole submission is deleted: everyone on the roll", async () => {
    await submit("PPAA");
    await ledger.query("DELETE FROM attendance_marks");
    await ledger.query("DELETE FROM attendance_submissions");
    await ledger.query("DELETE FROM audit_trail");
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [aldo, bea, carl, dara]] });
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

  test("when a seat is deleted or given back without anyone having asked", async () => {
    await add(finn, birch.freeInPeriod1);
    await drop(bea, geometry);
    await ledger.query("DELETE FROM section_enrollments WHERE student_id = $1 AND section_id = $2", [
      finn,
      birch.freeInPeriod1,
    ]);
    await ledger.query(
      "UPDATE section_enrollments SET end_date = NULL WHERE student_id = $1 AND section_id = $2",
      [bea, geometry],
    );
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [2, [bea, finn]] });
  });

  test("when a new student is deleted", async () => {
    const { answer } = await enroll("Stellar");
    const studentId = answer !== null && "studentId" in answer ? answer.studentId : 0;
    await ledger.query("DELETE FROM accounts WHERE student_id = $1", [studentId]);
    await ledger.query("DELETE FROM school_enrollments WHERE student_id = $1", [studentId]);
    await ledger.query("DELETE FROM students WHERE id = $1", [studentId]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ lost: [1, [studentId]] });
  });
});

describe("an acknowledged write is altered", () => {
  test("when a mark has another code", async () => {
    await submit("PPAA");
    await ledger.query("UPDATE attendance_marks SET code = 'T' WHERE student_id = $1", [carl]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [carl]] });
  });

  test("when a score has other points", async () => {
    await enterScores(7, 0);
    await ledger.query("UPDATE scores SET points = 6 WHERE student_id = $1", [bea]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [bea]] });
  });

  test("when a new student's name or grade is another", async () => {
    const { answer } = await enroll("Stellar");
    const studentId = answer !== null && "studentId" in answer ? answer.studentId : 0;
    await ledger.query("UPDATE school_enrollments SET grade = 9 WHERE student_id = $1", [studentId]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [studentId]] });
  });
});

describe("a write is there twice", () => {
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

describe("something exists that no one attempted", () => {
  test("a submission", async () => {
    await ledger.query(`INSERT INTO attendance_submissions (section_id, day, revision, submitted_by, operation_id)
      VALUES (21, '${day}', 1, 5, 'ghost')`);
    await ledger.query(`INSERT INTO attendance_marks VALUES (21, '${day}', ${aldo}, 1, 'A')`);
    expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": [1, [aldo]] });
  });

  test("a seat, an enrollment and a change of a student", async () => {
    await ledger.query(
      "UPDATE section_enrollments SET end_date = $1 WHERE student_id = $2 AND section_id = $3",
      [day, bea, geometry],
    );
    await ledger.query("UPDATE school_enrollments SET grade = 12 WHERE student_id = $1", [carl]);
    await ledger.query("UPDATE students SET family_name = 'Other' WHERE id = $1", [dara]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": [3, [bea, carl, dara]] });
  });

  test("what was refused and is there all the same", async () => {
    await submit("PPAA");
    const lines = ledger.entries.map((entry) =>
      JSON.stringify({ ...entry, outcome: "refused", status: 422, answer: null }),
    );
    expect(faultsOf(await ledger.reconcile(lines))).toEqual({
      "never-attempted": [1, [aldo, bea, carl, dara]],
    });
  });
});

test("a student of the district who is gone, or has no enrollment left, has vanished", async () => {
  await submit("PPAA");
  await ledger.query("DELETE FROM school_enrollments WHERE student_id IN (2, 3)");
  await ledger.query("DELETE FROM students WHERE id = 3");
  await ledger.query(
    "UPDATE school_enrollments SET exit_date = $1, exit_code = 'T160' WHERE student_id = 1",
    [day],
  );
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence).vanished).toEqual([2, [2, 3]]);
});

describe("a line is missing", () => {
  test("where nothing checks its kind or its outcome", async () => {
    await submit("PPAA");
    const [line = ""] = ledger.entries.map((entry) => JSON.stringify(entry));
    for (const odd of [line.replace("attendance.submit", "attendance.guess"), line.replace('"ok"', '"fine"')])
      expect(faultsOf(await ledger.reconcile([odd]))).toEqual({
        "missing-line": [1, [aldo, bea, carl, dara]],
      });
  });

  test("from the middle of a user's sequence, and what it wrote is not called never attempted", async () => {
    await add(finn, birch.freeInPeriod1);
    await drop(finn, birch.freeInPeriod1);
    await drop(bea, geometry);
    const lines = ledger.entries.map((entry) => JSON.stringify(entry));
    expect(faultsOf(await ledger.reconcile(lines.toSpliced(1, 1)))).toEqual({ "missing-line": [1, [finn]] });
  });

  test("from the end, torn while it was written", async () => {
    await enterScores(7, 0);
    await submit("PPAA");
    const lines = ledger.entries.map((entry) => JSON.stringify(entry));
    const torn = lines.map((line, index) => (index === 1 ? line.slice(0, 60) : line));
    expect(faultsOf(await ledger.reconcile(torn))).toEqual({ "missing-line": [1, [aldo, bea, carl, dara]] });
  });
});
