/** Refusals against the records: a reason that was true at that moment is no fault, and one that wasn't is. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../../../readiness/evidence/ledger-evidence.ts";
import type { SubmissionObstacle } from "../../../../../sis/attendance/rules.ts";
import type { ArrivalObstacle, EntryObstacle, LeavingObstacle } from "../../../../../sis/enrollment/rules.ts";
import type { SeatObstacle } from "../../../../../sis/scheduling/rules.ts";
import { refusalChecks } from "../../../../../targets/reference-sis/ledger/refusals/refusals.sql.ts";
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
import {
  aldo,
  aster,
  bea,
  ben,
  birch,
  carl,
  cora,
  dara,
  eli,
  finn,
} from "../../../../support/small-school.ts";

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

const transferOf = (studentId: number, fromSchoolId: number, on = tomorrow) =>
  ({
    kind: "enrollment.transfer",
    sent: { studentId, toSchoolId: birch.schoolId, fromSchoolId, day: on, grade: 9 },
  }) as const;
const withdrawalOf = (studentId: number) =>
  ({ kind: "enrollment.withdraw", sent: { studentId, day: tomorrow, exitCode: "T180" } }) as const;
const addOf = (studentId: number, sectionId: number) =>
  ({ kind: "schedule.add", sent: { studentId, sectionId, day } }) as const;
const moveOf = (studentId: number, fromSectionId: number, toSectionId: number) =>
  ({ kind: "schedule.move", sent: { studentId, fromSectionId, toSectionId, day } }) as const;
const submissionOf = (
  students: readonly number[],
  seenRevision: number,
  when: { readonly day?: string; readonly period?: number } = {},
) =>
  ({
    kind: "attendance.submit",
    sent: {
      ...{ sectionId: birch.sections[0], day, period: 1, seenRevision, ...when },
      marks: students.map((student) => [student, "P"] as const),
    },
  }) as const;
const scoresOf = (student: number, points = 7) => [[student, points, 0] as const];
const scoreSheetOf = (scores: readonly (readonly [number, number, number])[]) =>
  ({
    kind: "scores.enter",
    sent: { assignmentId: birch.assignment, sectionId: birch.sections[0], scores },
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

function allTrue(...codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, "1 true, 0 wrong, 0 undecided, 0 unchecked"]));
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

  test("stays true when the mark that made it true is lost: only the loss is a fault", async () => {
    await submit("PPAA");
    await answered({ kind: "enrollment.no-show", sent: { studentId: aldo, day } });
    await ledger.query(`DELETE FROM attendance_marks WHERE student_id = ${aldo}`);
    const evidence = await ledger.reconcile();
    expect(Object.keys(faultsOf(evidence))).toEqual(["lost"]);
    expect(rulings(evidence)).toEqual({ "was-in-class": "1 true, 0 wrong, 0 undecided, 0 unchecked" });
  });
});

describe("a reason that holds whatever others do", () => {
  test("about a class", async () => {
    await ledger.query(`UPDATE courses SET subject_group = 'special-day-class' WHERE id = 7;
      UPDATE sections SET low_grade = 12, high_grade = 12 WHERE id = ${small}`);
    await drop(finn, geometry);
    await answered(addOf(finn, birch.freeInPeriod1));
    await answered(addOf(finn, small));
    await answered(submissionOf([aldo, bea, carl, dara], 0, { day: "2026-08-10" }));
    await answered(submissionOf([aldo, bea, carl, dara], 0, { period: 3 }));
    await answered(submissionOf([aldo, aldo], 0));
    for (const scores of [scoresOf(finn), scoresOf(aldo, 16), [...scoresOf(aldo), ...scoresOf(aldo)]])
      await answered(scoreSheetOf(scores));
    const evidence = await ledger.reconcile();
    expect(faultsOf(evidence)).toEqual({});
    expect(rulings(evidence)).toEqual(
      allTrue(
        ...["not-placed-in-day-class", "grade-outside-section", "not-an-instructional-day"],
        ...["no-meeting-that-day", "marked-twice", "not-in-section", "points-out-of-range", "entered-twice"],
      ),
    );
  });

  test("about who enters and leaves, and when", async () => {
    await ledger.query(`INSERT INTO school_enrollments
      (student_id, school_id, school_year, grade, kind, entry_date, entry_code)
      VALUES (${ben}, 2, 2027, 9, 'dual', '${day}', 'E1')`);
    await answered(transferOf(ben, aster.schoolId));
    await answered(withdrawalOf(ben));
    await answered(withdrawalOf(eli));
    await answered(transferOf(eli, aster.schoolId, day));
    const later = { ...newcomerOf("Aries"), entryDate: tomorrow };
    const { answer } = await answered({ kind: "enrollment.enroll", sent: later });
    const newcomer = answer !== null && "studentId" in answer ? answer.studentId : 0;
    await answered({ kind: "enrollment.no-show", sent: { studentId: newcomer, day } });
    await answered(transferOf(cora, aster.schoolId));
    await answered({ kind: "enrollment.no-show", sent: { studentId: cora, day } });
    for (const birthDate of ["2024-01-01", "2013-09-02"])
      await answered({ kind: "enrollment.enroll", sent: { ...newcomerOf("Bellatrix"), birthDate } });
    expect(rulings(await ledger.reconcile())).toEqual(
      allTrue(
        ...["secondary-there", "secondary-elsewhere", "enrolled-until", "day-before-entry"],
        ...["enrolled-ahead", "age-out-of-range", "unusual-grade"],
      ),
    );
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
  ["not-placed-in-day-class", addOf(finn, birch.freeInPeriod1)],
  ["grade-outside-section", addOf(finn, birch.freeInPeriod1)],
  ["day-before-entry", withdrawalOf(dara)],
  ["enrolled-ahead", withdrawalOf(dara)],
  ["secondary-elsewhere", withdrawalOf(dara)],
  ["exit-code-of-other-kind", withdrawalOf(dara)],
  ["enrolled-until", transferOf(eli, aster.schoolId)],
  ["secondary-there", transferOf(eli, aster.schoolId)],
  ["age-out-of-range", transferOf(eli, aster.schoolId)],
  ["age-out-of-range", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["unusual-grade", { kind: "enrollment.enroll", sent: newcomerOf("Aries") }],
  ["attendance-changed", submissionOf([aldo, bea, carl, dara], 0)],
  ["roster-mismatch", submissionOf([aldo, bea, carl, dara], 0)],
  ["not-an-instructional-day", submissionOf([aldo, bea, carl, dara], 0)],
  ["no-meeting-that-day", submissionOf([aldo, bea, carl, dara], 0)],
  ["marked-twice", submissionOf([aldo, bea, carl, dara], 0)],
  ["stale-score", scoreSheetOf(scoresOf(aldo))],
  ["not-in-section", scoreSheetOf(scoresOf(aldo))],
  ["points-out-of-range", scoreSheetOf(scoresOf(aldo))],
  ["entered-twice", scoreSheetOf(scoresOf(aldo))],
  ["idempotency-key-reused", scoreSheetOf(scoresOf(aldo))],
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

/** What keeps the writes of a load from being done, as the SIS's rules name it. */
const obstacles: Readonly<
  Record<SeatObstacle | EntryObstacle | ArrivalObstacle | LeavingObstacle | SubmissionObstacle, true>
> = {
  ...{ "already-in-section": true, "not-enrolled-at-school": true, "day-outside-term": true },
  ...{ "not-placed-in-day-class": true, "grade-outside-section": true, "period-taken": true },
  ...{ "section-full": true, "day-outside-school-year": true, "grade-not-served": true },
  ...{ "age-out-of-range": true, "same-school": true, "secondary-there": true, "enrolled-ahead": true },
  ...{ "enrolled-until": true, "not-enrolled": true, "day-before-entry": true, "secondary-elsewhere": true },
  ...{ "was-in-class": true, "section-not-found": true, "not-an-instructional-day": true },
  ...{ "no-meeting-that-day": true, "attendance-changed": true, "roster-mismatch": true },
};

test("whatever keeps a write from being done is compared with the records", () => {
  const checked = new Set(refusalChecks.map(({ code }) => code));
  // Answered with 404, which counts as a failed request.
  expect(Object.keys(obstacles).filter((code) => !checked.has(code))).toEqual(["section-not-found"]);
});

test("a code that nothing compares with the records, and none at all, are said to be unchecked", async () => {
  await ledger.attempt("u9", addOf(finn, birch.freeInPeriod1), "never-arrived");
  expect(rulings(await ledger.reconcile(refusedAs("moon-in-the-way")))).toEqual({
    "moon-in-the-way": "0 true, 0 wrong, 0 undecided, 1 unchecked",
  });
});
