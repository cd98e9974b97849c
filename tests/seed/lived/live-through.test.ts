/** A district after the first days of school: every record of its history is one that the SIS could have written. */
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openingDay } from "../../../seed/district/calendar.ts";
import { readMark } from "../../../seed/load/marker.ts";
import { type SeedResult, seedDistrict } from "../../../seed/seed-district.ts";
import { createDatabase, type TestDatabase, testServer } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

/** In the second week, after the first weekend. */
const through = "2026-08-18";

function seed(database: TestDatabase, history: string | undefined): Promise<SeedResult> {
  const options = { server: testServer(), database: database.name, students: 500, seed: 1, defects: [] };
  return seedDistrict({ ...options, through: history });
}

describe("six days of school", () => {
  let database: TestDatabase;
  let first: SeedResult;
  beforeAll(async () => {
    database = await createDatabase("lived", "template0");
    first = await seed(database, through);
  });
  afterAll(() => database.drop());

  function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return withClient(database.url, async (client) => (await client.query<Row>(sql)).rows);
  }

  test.each([
    [
      "marks outside a seat",
      `SELECT FROM attendance_marks m
        WHERE NOT EXISTS (SELECT FROM section_enrollments e
                           WHERE e.section_id = m.section_id AND e.student_id = m.student_id
                             AND e.begin_date <= m.day AND (e.end_date IS NULL OR e.end_date > m.day))`,
    ],
    [
      "submissions for a class that didn't meet",
      `SELECT FROM attendance_submissions a
        WHERE NOT EXISTS (SELECT FROM section_meetings m JOIN calendar_days c ON c.day = a.day AND c.kind = 'instructional'
                           WHERE m.section_id = a.section_id AND m.period = a.period
                             AND m.days & (1 << extract(isodow FROM a.day)::int - 1) <> 0)`,
    ],
    [
      "students whom a submission left out",
      `SELECT FROM attendance_submissions a
         JOIN section_enrollments e ON e.section_id = a.section_id AND e.begin_date <= a.day
                                   AND (e.end_date IS NULL OR e.end_date > a.day)
        WHERE NOT EXISTS (
          SELECT FROM attendance_marks m
           WHERE (m.section_id, m.day, m.period, m.student_id) = (a.section_id, a.day, a.period, e.student_id)
             AND m.revision >= a.revision)`,
    ],
    [
      "marks that were replaced and aren't kept, or are kept and weren't replaced",
      `SELECT FROM (SELECT section_id, day, period, student_id FROM attendance_marks WHERE revision = 2) m
         FULL JOIN attendance_mark_history h USING (section_id, day, period, student_id)
        WHERE m.student_id IS NULL OR h.revision IS DISTINCT FROM 1`,
    ],
    [
      "submissions by someone who doesn't teach the class",
      `SELECT FROM attendance_submissions a
        WHERE NOT EXISTS (SELECT FROM section_teachers t
                           WHERE t.section_id = a.section_id AND t.staff_id = a.submitted_by)`,
    ],
    [
      "submissions without their row of audit trail, or the reverse",
      `SELECT FROM attendance_submissions a
         FULL JOIN (SELECT * FROM audit_trail WHERE action = 'attendance.submit') t ON t.operation_id = a.operation_id AND t.section_id = a.section_id AND t.at = a.submitted_at
          AND t.account_id = (SELECT id FROM accounts WHERE staff_id = a.submitted_by)
          AND (t.response ->> 'revision')::int = a.revision
        WHERE a.section_id IS NULL OR t.id IS NULL`,
    ],
    [
      "submissions of another day than their class, by the district's clock",
      `SELECT FROM attendance_submissions WHERE (submitted_at AT TIME ZONE 'America/Los_Angeles')::date <> day`,
    ],
    [
      "audit trail out of order",
      "SELECT FROM (SELECT at < lag(at) OVER (ORDER BY id) AS early FROM audit_trail) t WHERE early",
    ],
  ])("have no %s", async (_, sql) => {
    expect(await ask(`SELECT count(*)::int AS found FROM (${sql}) wrong`)).toEqual([{ found: 0 }]);
  });

  test("have all days from opening day, nearly all classes of each, and as many absences of those who came as August has outside continuation schools", async () => {
    const [found] = await ask<{ days: number; submitted: number; present: number; again: number }>(`
      SELECT count(DISTINCT day)::int AS days, count(*) FILTER (WHERE revision = 1)::float8
               / (SELECT count(*) FROM section_meetings m
                    JOIN (SELECT DISTINCT day FROM attendance_submissions WHERE day >= '${openingDay}') d
                      ON m.days & (1 << extract(isodow FROM d.day)::int - 1) <> 0) AS submitted,
             (SELECT avg((code IN ('P', 'T'))::int)::float8 FROM attendance_marks
                JOIN sections s ON s.id = section_id
                JOIN schools h ON h.id = s.school_id AND h.school_type <> 'continuation'
               WHERE student_id IN (SELECT student_id FROM attendance_marks WHERE code <> 'A')) AS present,
             count(*) FILTER (WHERE revision = 2)::int AS again
        FROM attendance_submissions
       WHERE day >= '${openingDay}'`);
    expect(found?.days).toBe(6);
    expect(found?.submitted).toBeGreaterThan(0.9);
    expect(found?.submitted).toBeLessThan(1);
    expect(found?.present).toBeGreaterThan(0.95);
    expect(found?.present).toBeLessThan(0.985);
    expect(found?.again).toBeGreaterThan(0);
  });

  test("are recorded in the mark, and give another digest than a district without them", async () => {
    expect(await withClient(database.url, readMark)).toMatchObject({ through, digest: first.digest });
    const again = await createDatabase("lived_again", "template0");
    expect((await seed(again, through)).digest).toBe(first.digest);
    expect((await seed(again, undefined)).digest).not.toBe(first.digest);
    await again.drop();
  });

  test("leave every constraint, index and trigger of the migrations in force", async () => {
    const described = `
      SELECT conrelid::regclass || ' ' || conname || ' ' || convalidated AS line FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT tgname || ' ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
    const migrated = await createDatabase("lived_migrated");
    const wanted = await withClient(
      migrated.url,
      async (client) => (await client.query<{ line: string }>(described)).rows,
    );
    await migrated.drop();
    expect(await ask(described)).toEqual(wanted);
  });
});

test.each([
  ["2026-08-15", [], "Use a day of school from 2026-08-11 to 2026-12-18."],
  ["2026-09-07", [], "Use a day of school from 2026-08-11 to 2026-12-18."],
  ["2027-03-01", [], "Use a day of school from 2026-08-11 to 2026-12-18."],
  ["2026-08-18", ["no-classes"], "Leave out what is planted, or the history."],
])(
  "a history through %s with defects %j is refused before anything is touched",
  async (day, defects, hint) => {
    const options = { server: testServer(), database: "nowhere", students: 500, seed: 1 };
    await expect(seedDistrict({ ...options, defects, through: day })).rejects.toMatchObject({ hint });
  },
);
