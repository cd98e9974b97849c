/** A connection that breaks during a write leaves all of it or none of it, and a retry does it once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { type Witness, watchDatabase } from "../../support/database-witness.ts";
import { operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { ana, aster, bea, ben, birch, cora, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let witness: Witness;
let holder: Witness;
beforeAll(async () => {
  app = await startTestApp();
  witness = await watchDatabase(app.database.url);
  holder = await watchDatabase(app.database.url);
});
afterAll(async () => {
  await Promise.all([witness.stop(), holder.stop()]);
  await app.stop();
});

/** Starts the write while it's blocked, breaks its connection, and returns how it failed. */
async function breakWhileWaiting(bar: string, write: () => Promise<unknown>): Promise<unknown> {
  await holder.query("BEGIN");
  await holder.query(bar);
  const failed = write().then(
    () => "it succeeded",
    (error: unknown) => error,
  );
  await witness.endWaitingBackend();
  const failure = await failed;
  await holder.query("ROLLBACK");
  return failure;
}

test("a move that is interrupted after giving up the old seat keeps the old seat", async () => {
  const key = operation();
  const [from, to] = [birch.sections[0], birch.freeInPeriod1];
  const move = { studentId: bea, fromSectionId: from, toSectionId: to, day: openingDay };
  const write = () => moveBetweenSections(app.dependencies, people.birchCounselor, requested(move), key);
  const bar = `INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
    VALUES (${to}, 2005, 1, '${openingDay}')`;
  expect(await breakWhileWaiting(bar, write)).toBeInstanceOf(Error);
  const seats = `SELECT section_id FROM section_enrollments
    WHERE student_id = ${bea} AND section_id IN (${from}, ${to}) AND end_date IS NULL`;
  expect(await witness.query(seats)).toEqual([{ section_id: from }]);
  expect(await witness.query("SELECT 1 FROM audit_trail")).toEqual([]);
  expect(await write()).toMatchObject({ status: 201, replayed: false });
  expect(await witness.query(seats)).toEqual([{ section_id: to }]);
});

test("an interrupted submission leaves no event, no mark and no key behind", async () => {
  const key = operation();
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "P" }) as const);
  const submission = { sectionId: aster.homeroom, day: openingDay, period: 1, seenRevision: 0, marks };
  const write = () => submitAttendance(app.dependencies, people.asterTeacher, submission, key);
  const bar = `INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id)
    VALUES (${aster.homeroom}, '${openingDay}', 1, 1, 1, 'another')`;
  expect(await breakWhileWaiting(bar, write)).toBeInstanceOf(Error);
  const left = `SELECT (SELECT count(*)::int FROM attendance_submissions) AS submissions,
    (SELECT count(*)::int FROM attendance_marks) AS marks,
    (SELECT count(*)::int FROM audit_trail WHERE action = 'attendance.submit') AS keys`;
  expect(await witness.query(left)).toEqual([{ submissions: 0, marks: 0, keys: 0 }]);
  expect(await write()).toMatchObject({ status: 200, replayed: false });
  expect(await witness.query(left)).toEqual([{ submissions: 1, marks: 3, keys: 1 }]);
});
