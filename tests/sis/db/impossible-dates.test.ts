/** The database itself refuses records with impossible dates, whichever program writes them. */
import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violatedConstraint } from "../../../sis/db/statement.ts";
import { insertCrowd } from "../../support/operations.ts";
import { aldo, aster, birch, dara, openingDay } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let client: PoolClient;
let studentId: number;
beforeAll(async () => {
  app = await startTestApp();
  [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  client = await app.dependencies.core.connect();
});
afterAll(async () => {
  client.release();
  await app.stop();
});

/** The constraint that the last of these statements violates; undefined if none. Everything is rolled back. */
async function refusedBy(...statements: readonly string[]): Promise<string | undefined> {
  await client.query("BEGIN");
  try {
    for (const statement of statements) await client.query(statement);
    return undefined;
  } catch (error) {
    return violatedConstraint(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

const seat = (sectionId: number, begin: string, end: string | null = null, place = 1, student = studentId) =>
  `INSERT INTO section_enrollments (section_id, student_id, seat, begin_date, end_date)
   VALUES (${sectionId}, ${student}, ${place}, '${begin}', ${end === null ? "NULL" : `'${end}'`})`;
const enrollment = (
  schoolId: number,
  begin: string,
  end: string | null = null,
  kind = "primary",
  year = 2027,
) =>
  `INSERT INTO school_enrollments (student_id, school_id, school_year, kind, grade, entry_date, entry_code, exit_date, exit_code)
   VALUES (${studentId}, ${schoolId}, ${year}, '${kind}', 10, '${begin}', 'E1',
           ${end === null ? "NULL, NULL" : `'${end}', 'T180'`})`;
const drawing = birch.freeInPeriod1;
const english = birch.sections[0];

describe("a seat", () => {
  test("lasts a day or more, within its term", async () => {
    expect(await refusedBy(seat(drawing, openingDay, openingDay))).toBe("section_enrollments_dates_in_order");
    expect(await refusedBy(seat(drawing, openingDay, "2026-12-20"))).toBe("section_enrollments_within_term");
    expect(await refusedBy(seat(drawing, openingDay, "2026-12-19"))).toBeUndefined();
  });

  test("belongs to one student on each day, even if both stays have an end", async () => {
    const taken = seat(drawing, openingDay, "2026-10-05", 1, studentId);
    const free = `DELETE FROM section_enrollments WHERE student_id = ${aldo} AND section_id = ${english}`;
    const clear = ["DELETE FROM scores", free];
    const other = (begin: string, end: string | null) => seat(drawing, begin, end, 1, aldo);
    expect(await refusedBy(...clear, taken, other("2026-10-04", "2026-11-02"))).toBe(
      "section_enrollments_seat_once_a_day",
    );
    expect(await refusedBy(...clear, taken, other("2026-10-04", null))).toBe(
      "section_enrollments_seat_once_a_day",
    );
    expect(await refusedBy(...clear, taken, other("2026-10-05", null))).toBeUndefined();
  });

  test("is the student's only one in the section on each day", async () => {
    const stay = seat(drawing, openingDay, "2026-10-05");
    expect(await refusedBy(stay, seat(drawing, "2026-10-04", null, 2))).toBe(
      "section_enrollments_student_once_a_day",
    );
    expect(await refusedBy(stay, seat(drawing, "2026-10-05", null, 2))).toBeUndefined();
  });

  test("leaves the student in one place at a time: by periods, weekdays and dates", async () => {
    const once = "section_enrollments_one_place_at_a_time";
    const both = (begin: string) => [seat(drawing, openingDay, "2026-10-05"), seat(english, begin, null, 9)];
    expect(await refusedBy(...both("2026-10-02"))).toBe(once);
    expect(await refusedBy(...both("2026-10-05"))).toBeUndefined();
    const meets = (sectionId: number, days: number) =>
      `UPDATE section_meetings SET days = ${days} WHERE section_id = ${sectionId}`;
    expect(await refusedBy(meets(drawing, 21), meets(english, 10), ...both(openingDay))).toBeUndefined();
    const also = `INSERT INTO section_meetings (section_id, period, days) VALUES (${birch.sections[1]}, 1, 16)`;
    const geometry = seat(birch.sections[1], openingDay, null, 9);
    expect(await refusedBy(also, seat(drawing, openingDay), geometry)).toBe(once);
    expect(await refusedBy(seat(drawing, openingDay), geometry, also)).toBe(once);
  });

  test("may end the day before a weekday on which it would clash", async () => {
    const days = (sectionId: number) =>
      `UPDATE section_meetings SET days = 4 WHERE section_id = ${sectionId}`;
    const change = (day: string) => [seat(drawing, openingDay, "2026-10-09"), seat(english, day, null, 9)];
    expect(await refusedBy(days(drawing), days(english), ...change("2026-10-08"))).toBeUndefined();
    expect(await refusedBy(days(drawing), days(english), ...change("2026-10-07"))).toBe(
      "section_enrollments_one_place_at_a_time",
    );
  });

  test("is inside an enrollment at the section's school", async () => {
    expect(await refusedBy(seat(aster.homeroom, openingDay, null, 9))).toBe(
      "section_enrollments_within_enrollment",
    );
    const leave = `UPDATE school_enrollments SET exit_date = '2026-10-05', exit_code = 'T180' WHERE student_id = ${studentId}`;
    expect(await refusedBy(leave, seat(drawing, openingDay))).toBe("section_enrollments_within_enrollment");
    expect(await refusedBy(leave, seat(drawing, openingDay, "2026-10-05"))).toBeUndefined();
    expect(await refusedBy(seat(drawing, openingDay), leave)).toBe("school_enrollments_keep_seats");
  });

  test("stays as long as there are marks and scores in it", async () => {
    const marked = `INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id)
        VALUES (${drawing}, '2026-09-15', 1, 1, 1, 'by-hand');
      INSERT INTO attendance_marks (section_id, day, period, student_id, revision, code)
        VALUES (${drawing}, '2026-09-15', 1, ${studentId}, 1, 'P')`;
    const end = (day: string) =>
      `UPDATE section_enrollments SET end_date = '${day}' WHERE section_id = ${drawing} AND student_id = ${studentId}`;
    const taken = seat(drawing, openingDay);
    expect(await refusedBy(taken, marked, end("2026-09-15"))).toBe("section_enrollments_keep_marks");
    expect(await refusedBy(taken, marked, end("2026-09-16"))).toBeUndefined();
    const forget = `DELETE FROM section_enrollments WHERE student_id = ${aldo} AND section_id = ${english}`;
    expect(await refusedBy(forget)).toBe("section_enrollments_keep_marks");
  });

  test("stays below a capacity that shrinks, until it has ended", async () => {
    const shrink = "UPDATE sections SET capacity = 0 WHERE id = 28";
    const end = (day: string) =>
      `UPDATE section_enrollments SET end_date = '${day}' WHERE student_id = ${dara} AND section_id = 28`;
    expect(await refusedBy(end("2026-12-18"), shrink)).toBe("section_enrollments_seat_within_capacity");
    expect(await refusedBy(end("2026-08-12"), shrink)).toBeUndefined();
  });
});

describe("an enrollment", () => {
  test("has one primary school at a time, and may have secondary ones", async () => {
    const at = (begin: string, kind?: string) =>
      refusedBy(enrollment(aster.schoolId, begin, "2026-10-05", kind));
    expect(await at(openingDay)).toBe("school_enrollments_one_primary_school");
    expect(await at(openingDay, "dual")).toBeUndefined();
    expect(await refusedBy(enrollment(birch.schoolId, openingDay, null, "dual"))).toBe(
      "school_enrollments_one_primary_school",
    );
  });

  test("is in its school year, and never open when a later one begins", async () => {
    const end = `UPDATE school_enrollments SET exit_date = '2026-08-12', exit_code = 'T180' WHERE student_id = ${studentId}`;
    expect(await refusedBy(end, enrollment(aster.schoolId, "2027-07-01"))).toBe(
      "school_enrollments_within_year",
    );
    expect(await refusedBy(end, enrollment(aster.schoolId, "2026-08-12", "2027-07-15"))).toBe(
      "school_enrollments_within_year",
    );
    expect(await refusedBy(enrollment(aster.schoolId, "2025-09-30", null, "primary", 2026))).toBe(
      "school_enrollments_one_primary_school",
    );
    const next = "INSERT INTO school_years VALUES (2028, '2027-08-10', '2028-06-08')";
    const early = enrollment(aster.schoolId, "2027-08-10", null, "primary", 2028);
    expect(await refusedBy(next, early)).toBe("school_enrollments_one_primary_school");
    expect(await refusedBy(next, end, early)).toBeUndefined();
  });

  test("of no days holds no place: the student never came", async () => {
    const never = `UPDATE school_enrollments SET exit_date = entry_date, exit_code = 'N470' WHERE student_id = ${studentId}`;
    expect(await refusedBy(never, enrollment(aster.schoolId, openingDay))).toBeUndefined();
  });
});

test("a section meets once in a period on a day, in whatever rooms", async () => {
  const alsoOn = (days: number, room: number) =>
    `INSERT INTO section_meetings (section_id, period, days, room_id) VALUES (${drawing}, 1, ${days}, ${room})`;
  const onMonday = `UPDATE section_meetings SET days = 1 WHERE section_id = ${drawing}`;
  expect(await refusedBy(alsoOn(4, 22))).toBe("section_meetings_apart");
  expect(await refusedBy(onMonday, alsoOn(5, 22))).toBe("section_meetings_apart");
  expect(await refusedBy(onMonday, alsoOn(30, 22))).toBeUndefined();
});

test("classes that are combined or co-taught share a teacher and a room at the same time", async () => {
  const inRoomOf = `UPDATE section_meetings SET room_id = 21, period = 1 WHERE section_id = ${birch.fullInPeriod2}`;
  const coTaught = `INSERT INTO section_teachers (section_id, staff_id, role, begin_date) VALUES (${english}, 6, 'co-teacher', '${openingDay}')`;
  const combined = `INSERT INTO section_teachers (section_id, staff_id, role, begin_date) VALUES (${birch.fullInPeriod2}, 5, 'co-teacher', '${openingDay}')`;
  expect(
    await refusedBy(
      `DELETE FROM section_enrollments WHERE section_id = ${birch.fullInPeriod2}`,
      inRoomOf,
      coTaught,
      combined,
    ),
  ).toBeUndefined();
});

test("a student has one placement in special education at a time", async () => {
  const placed = (setting: string, begin: string, end: string) =>
    `INSERT INTO special_education_placements VALUES (${studentId}, '${setting}', '${begin}', ${end})`;
  const untilOctober = placed("RSP", openingDay, "'2026-10-05'");
  expect(await refusedBy(untilOctober, placed("SDC", "2026-10-04", "NULL"))).toBe(
    "special_education_placements_once_a_day",
  );
  expect(await refusedBy(untilOctober, placed("SDC", "2026-10-05", "NULL"))).toBeUndefined();
  expect(await refusedBy(placed("SDC", openingDay, `'${openingDay}'`))).toBe(
    "special_education_placements_dates_in_order",
  );
});

test("a teacher's assignment is in the term, once at a time", async () => {
  const teaches = (begin: string, end: string) =>
    `INSERT INTO section_teachers (section_id, staff_id, role, begin_date, end_date) VALUES (${drawing}, 6, 'primary', '${begin}', ${end})`;
  expect(await refusedBy(teaches("2026-08-10", "NULL"))).toBe("section_teachers_within_term");
  expect(await refusedBy(teaches(openingDay, "'2026-10-05'"), teaches("2026-10-04", "NULL"))).toBe(
    "section_teachers_once_a_day",
  );
  expect(await refusedBy(teaches(openingDay, "'2026-10-05'"), teaches("2026-10-05", "NULL"))).toBeUndefined();
});

test("a term can't move away from the seats in it", async () => {
  expect(await refusedBy("UPDATE terms SET begin_date = '2026-08-12' WHERE id = 2")).toBe(
    "section_enrollments_within_enrollment",
  );
});
