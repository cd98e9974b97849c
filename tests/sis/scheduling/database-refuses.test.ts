/** The database itself refuses what must never happen, whichever program writes to it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violatedConstraint } from "../../../sis/db/statement.ts";
import { insertCrowd } from "../../support/operations.ts";
import { aldo, aster, birch, eli, openingDay } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The constraint that a statement violates; undefined if it succeeds. */
async function refusedBy(text: string, values: unknown[]): Promise<string | undefined> {
  return await app.dependencies.core.query(text, values).then(() => undefined, violatedConstraint);
}

const seat = `INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
  VALUES ($1, $2, $3, '${openingDay}')`;

test("a seat can't be taken twice", async () => {
  const [one, other] = await insertCrowd(app.dependencies.core, 2);
  expect(await refusedBy(seat, [birch.freeInPeriod1, one, 1])).toBeUndefined();
  expect(await refusedBy(seat, [birch.freeInPeriod1, other, 1])).toBe(
    "section_enrollments_one_student_a_seat",
  );
});

test("a student can't have two sections in one period", async () => {
  expect(await refusedBy(seat, [birch.freeInPeriod1, aldo, 5])).toBe(
    "section_enrollments_one_place_at_a_time",
  );
});

test("there is no seat above the capacity", async () => {
  const [studentId] = await insertCrowd(app.dependencies.core, 1);
  const beyond = "section_enrollments_seat_within_capacity";
  expect(await refusedBy(seat, [birch.freeInPeriod1, studentId, 6])).toBe(beyond);
  expect(await refusedBy(seat, [birch.freeInPeriod1, studentId, 0])).toBe(beyond);
});

test("a section can't shrink below the seats that are taken", async () => {
  const shrink = "UPDATE sections SET capacity = 3 WHERE id = $1";
  expect(await refusedBy(shrink, [birch.sections[0]])).toBe("section_enrollments_seat_within_capacity");
});

test("a student can't be marked in a section they aren't in", async () => {
  await app.dependencies.core.query(
    `INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id)
     VALUES ($1, $2, 1, 1, 1, 'by-hand')`,
    [aster.homeroom, openingDay],
  );
  const mark = `INSERT INTO attendance_marks (section_id, day, period, student_id, revision, code)
    VALUES ($1, $2, 1, $3, 1, 'P')`;
  expect(await refusedBy(mark, [aster.homeroom, openingDay, eli])).toBe("attendance_marks_within_seats");
});

test("a student can't get a score in a section they aren't in", async () => {
  const score = `INSERT INTO scores (assignment_id, section_id, student_id, points, version, entered_by, operation_id)
    VALUES ($1, $2, $3, 5, 1, 5, 'by-hand')`;
  expect(await refusedBy(score, [birch.assignment, birch.sections[0], eli])).toBe("scores_within_seats");
});

test("a student has one active school per year", async () => {
  const enroll = `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
    VALUES ($1, 1, 2027, 6, $2, 'E1')`;
  expect(await refusedBy(enroll, [aldo, openingDay])).toBe("school_enrollments_one_active_school");
});
