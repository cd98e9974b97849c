/** Due and overdue sections of the small schools through their first days: by bell, by submission, by enrollment. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAttendanceReader } from "../../../sis/collector/read-attendance.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { aster, birch, finn, insertSmallSchool, openingDay } from "../../support/small-school.ts";

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase("attendance");
  await insertSmallSchool(database.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const read = createAttendanceReader("America/Los_Angeles");

/** Due and overdue sections of the small school, Aster, and of the medium one, Birch. */
async function at(time: string, day = openingDay) {
  const values = await read(client, new Date(`${day}T${time}-07:00`));
  const of = (metric: string, size: string) =>
    values.find((value) => value.metric.includes(metric) && value.labels.school_size === size)?.value;
  return {
    aster: [of("due", "small"), of("overdue", "small")],
    birch: [of("due", "medium"), of("overdue", "medium")],
  };
}

async function submit(sectionId: number): Promise<void> {
  const values = [sectionId, openingDay, `submission-${sectionId}`];
  await client.query(
    "INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id) VALUES ($1, $2, 1, 1, 1, $3)",
    values,
  );
}

test("a section with students is due from its bell, and overdue half an hour later until it's submitted", async () => {
  expect(await at("07:59:59")).toEqual({ aster: [0, 0], birch: [0, 0] });
  expect(await at("08:00:00")).toEqual({ aster: [0, 0], birch: [1, 0] });
  expect(await at("08:29:59")).toEqual({ aster: [2, 0], birch: [1, 0] });
  expect(await at("08:40:00")).toEqual({ aster: [2, 2], birch: [1, 1] });
  await submit(aster.homeroom);
  expect(await at("08:41:00")).toEqual({ aster: [2, 1], birch: [1, 1] });
  await submit(birch.sections[0]);
  expect(await at("09:10:00")).toEqual({ aster: [2, 1], birch: [3, 0] });
  expect(await at("15:30:00")).toEqual({ aster: [2, 1], birch: [7, 6] });
});

test("enrolling a student during the day makes a section due a few minutes later, and submitted sections stay submitted", async () => {
  expect(await at("08:45:00")).toEqual({ aster: [2, 1], birch: [1, 0] });
  await client.query(
    "INSERT INTO section_enrollments (section_id, student_id, seat, begin_date) VALUES ($1, $2, 1, $3)",
    [birch.freeInPeriod1, finn, openingDay],
  );
  expect(await at("08:46:00")).toEqual({ aster: [2, 1], birch: [1, 0] });
  expect(await at("08:50:00")).toEqual({ aster: [2, 1], birch: [2, 1] });
});

test("each day starts with nothing submitted, and a day without school has nothing due", async () => {
  expect(await at("08:40:00", "2026-08-12")).toEqual({ aster: [2, 2], birch: [2, 2] });
  expect(await at("08:40:00", "2026-08-15")).toEqual({ aster: [0, 0], birch: [0, 0] });
});

test("on the day that ends early, its own bells ring", async () => {
  expect(await at("08:50:00", "2026-08-12")).toEqual({ aster: [2, 2], birch: [4, 2] });
  expect(await at("08:50:00", "2026-08-13")).toEqual({ aster: [2, 2], birch: [2, 2] });
});

test("on the one day with an assembly, a school's bells ring later, and the other school's as usual", async () => {
  await client.query(`
    INSERT INTO school_special_days (school_id, day, day_kind) VALUES (2, '2026-08-20', 'assembly');
    INSERT INTO bell_periods (school_id, day_kind, period, begins_at, ends_at, required)
    SELECT school_id, 'assembly', period, begins_at + interval '40 minutes', ends_at + interval '40 minutes', required
      FROM bell_periods
     WHERE school_id = 2 AND day_kind = 'regular'`);
  expect(await at("08:39:00", "2026-08-20")).toEqual({ aster: [2, 0], birch: [0, 0] });
  expect(await at("09:10:00", "2026-08-20")).toEqual({ aster: [2, 2], birch: [2, 2] });
  expect(await at("08:39:00", "2026-08-21")).toEqual({ aster: [2, 0], birch: [2, 2] });
});
