/** Migrations that move rows: what a school had recorded before is still there after, where it belongs. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Client } from "pg";
import { expect, test } from "vitest";
import { z } from "zod";
import { createDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

const everyMigration = resolve(import.meta.dirname, "../../../sis/db/migrations");
const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

/** A folder with the migrations before the named one. */
async function migrationsBefore(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-migrations-"));
  await cp(everyMigration, folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = journalSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const place = journal.entries.findIndex((entry) => entry.tag.endsWith(tag));
  expect(place).toBeGreaterThan(0);
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, place) }));
  return folder;
}

const oneSchool = `
  INSERT INTO school_years VALUES (2027, '2026-08-11', '2027-06-09');
  INSERT INTO schools VALUES (1, 'Aster', 'elementary', 'East', 0, 6, false, 300, 250);
  INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
    english_status, low_income, foster_youth)
    VALUES (1, 1, 'Ana', 'Moreno', '2018-10-02', 'F', 'x', 'x', 'EO', false, false);`;

const submittedAttendance = `${oneSchool}
  INSERT INTO terms VALUES (1, 2027, '2026-27', 'year', '2026-08-11', '2027-06-09');
  INSERT INTO courses VALUES (1, '1000', 'Music', 'Music', 'elective', 0, 6, true);
  INSERT INTO staff (id, given_name, family_name, email, position, school_id)
    VALUES (1, 'Tess', 'Alvarez', 'staff1@district.example', 'teacher', 1);
  INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
    VALUES (1, 1, 1, 1, 4, 30, 'Music', 'scheduled', 0, 6), (2, 1, 1, 1, 5, 30, 'Choir', 'scheduled', 0, 6);
  INSERT INTO section_meetings (section_id, period, days) VALUES (1, 4, 21);
  INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
    VALUES (1, 1, 1, 4, 30, 1, '2026-08-11');
  INSERT INTO attendance_submissions (section_id, day, revision, submitted_by, operation_id)
    VALUES (1, '2026-08-12', 1, 1, 'first'), (1, '2026-08-12', 2, 1, 'second');
  INSERT INTO attendance_marks (section_id, day, student_id, revision, code) VALUES (1, '2026-08-12', 1, 2, 'T');
  INSERT INTO attendance_mark_history (section_id, day, student_id, revision, code)
    VALUES (1, '2026-08-12', 1, 1, 'A')`;

/** Migrates to just before the named migration, inserts rows, migrates on, and looks. */
async function migrateWith(
  tag: string,
  rows: string,
  look: (client: Client) => Promise<void>,
): Promise<void> {
  const database = await createDatabase("migrated", "template0");
  const before = await migrationsBefore(tag);
  try {
    await withClient(database.url, async (client) => {
      await migrate(drizzle(client), { migrationsFolder: before });
      await client.query(rows);
      await migrate(drizzle(client), { migrationsFolder: everyMigration });
      await look(client);
    });
  } finally {
    await rm(before, { recursive: true });
    await database.drop();
  }
}

test("attendance of a section becomes attendance of its period, and a section without meetings gets one", async () => {
  await migrateWith("_attendance_of_meetings", submittedAttendance, async (client) => {
    const marks = await client.query(`
      SELECT period, revision, code FROM attendance_marks
       UNION ALL SELECT period, revision, code FROM attendance_mark_history ORDER BY revision`);
    expect(marks.rows).toEqual([
      { period: 4, revision: 1, code: "A" },
      { period: 4, revision: 2, code: "T" },
    ]);
    const submissions = await client.query("SELECT DISTINCT period FROM attendance_submissions");
    expect(submissions.rows).toEqual([{ period: 4 }]);
    const meetings = await client.query(
      "SELECT section_id AS section, period, days FROM section_meetings ORDER BY section_id",
    );
    expect(meetings.rows).toEqual([
      { section: 1, period: 4, days: 21 },
      { section: 2, period: 5, days: 31 },
    ]);
  });
});

const placedStudents = `${oneSchool}
  UPDATE students SET special_education_setting = 'SDC';
  INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
    english_status, low_income, foster_youth) VALUES (2, 2, 'Bo', 'Ito', '2018-10-02', 'M', 'x', 'x', 'EO', false, false);
  INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
    VALUES (1, 1, 2027, 3, '2026-08-12', 'E1')`;

test("a special-education setting becomes a placement from the student's first day of enrollment on", async () => {
  await migrateWith("_dated_placements", placedStudents, async (client) => {
    const { rows } = await client.query(
      `SELECT student_id AS student, setting, begin_date::text AS begins, end_date AS ends
         FROM special_education_placements`,
    );
    expect(rows).toEqual([{ student: 1, setting: "SDC", begins: "2026-08-12", ends: null }]);
  });
});

const threeGuardians = `${oneSchool}
  INSERT INTO guardians (id, given_name, family_name, phone, email) VALUES
    (7, 'Rosa', 'Moreno', '1', 'a@x.example'), (5, 'Luis', 'Moreno', '2', 'b@x.example'), (9, 'Eva', 'Ito', '3', 'c@x.example');
  INSERT INTO student_guardians (student_id, guardian_id, relationship)
    VALUES (1, 9, 'relative'), (1, 7, 'mother'), (1, 5, 'father')`;

test("guardians on record have custody, and are called in the order in which they were added", async () => {
  await migrateWith("_households", threeGuardians, async (client) => {
    const { rows } = await client.query(
      `SELECT guardian_id AS guardian, contact_order AS place, standing FROM student_guardians ORDER BY 2`,
    );
    const standing = "custody";
    expect(rows).toEqual([5, 7, 9].map((guardian, index) => ({ guardian, place: index + 1, standing })));
  });
});
