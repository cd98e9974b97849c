/** Three weeks of school in which students leave, come, change classes and get scores: all as the SIS would have recorded it. */
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { seedDistrict } from "../../../seed/seed-district.ts";
import { changeReasons } from "../../../sis/db/schema/scheduling.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { brokenInvariants } from "../../interleavings/invariants.ts";
import { createDatabase, type TestDatabase, testServer } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";
import { readSections } from "./lived-sections.ts";

const through = "2026-09-01";

describe.each([500, 2000])("three weeks of %i students", (students) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase("lived_movement", "template0");
    const options = { server: testServer(), database: database.name, students, seed: 1, defects: [] };
    await seedDistrict({ ...options, through });
  });
  afterAll(() => database.drop());

  function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return withClient(database.url, async (client) => (await client.query<Row>(sql)).rows);
  }

  test("break none of the rules that hold after any two writes", async () => {
    const sections = await readSections(database.url);
    expect(sections.length).toBeGreaterThan(students / 20);
    expect(sections.flatMap(brokenInvariants)).toEqual([]);
    await ask("SELECT public.check_all_seats(), public.check_all_enrollments(), public.check_all_meetings()");
  });

  test("leave nothing critical for an audit to find", async () => {
    const { rules } = await auditRoster({ databaseUrl: database.url, day: through, views: rosterViews });
    expect(rules.filter(({ criticalFindings }) => (criticalFindings ?? 0) > 0)).toEqual([]);
  });

  test("leave hardly any special-education program overdue, and none of another district's unreplaced for long", async () => {
    const [programs] = await ask<{
      overdue: number;
      reviewed: number;
      unreplaced: number;
      outOfSchool: number;
    }>(`
      SELECT count(*) FILTER (WHERE reviewed_on < date '${through}' - interval '1 year')::float8 / count(*) AS overdue,
             count(*) FILTER (WHERE reviewed_on >= '2026-08-11')::float8 / count(*) AS reviewed,
             count(*) FILTER (WHERE transferred_on < date '${through}' - 30)::int AS unreplaced,
             count(*) FILTER (WHERE extract(isodow FROM reviewed_on) > 5)::int AS "outOfSchool"
        FROM education_programs`);
    expect(programs).toMatchObject({ unreplaced: 0, outOfSchool: 0 });
    expect(programs?.overdue).toBeLessThan(0.06);
    expect(programs?.reviewed).toBeGreaterThan(0.03);
  });

  test("have no-shows who were absent until an office dropped them in the second week", async () => {
    const [found] = await ask<{ share: number; seen: number; days: number; seats: number }>(`
      SELECT count(*)::float8 / (SELECT count(*) FROM school_enrollments
                                  WHERE school_year = 2027 AND entry_code IN ('R1', 'T1')) AS share,
             count(*) FILTER (WHERE EXISTS (
               SELECT FROM attendance_marks m
                WHERE m.student_id = e.student_id AND m.day < e.exit_date AND m.code <> 'A'))::int AS seen,
             (max(exit_date) - min(exit_date))::int AS days,
             (SELECT count(*) FROM section_enrollments s JOIN school_enrollments e USING (student_id)
               WHERE e.exit_code = 'N470' AND s.begin_date < e.exit_date AND s.end_date IS DISTINCT FROM e.exit_date)::int AS seats
        FROM school_enrollments e WHERE exit_code = 'N470'`);
    expect(found?.share).toBeGreaterThan(0.03);
    expect(found?.share).toBeLessThan(0.06);
    expect(found).toMatchObject({ seen: 0, seats: 0 });
    expect(found?.days).toBeLessThan(14);
  });

  test.each([
    [
      "enrollments that ended with no record of who ended them, or the reverse",
      `SELECT FROM (SELECT * FROM school_enrollments WHERE school_year = 2027 AND exit_date IS NOT NULL) e
         FULL JOIN (SELECT * FROM audit_trail WHERE detail -> 'before' ? 'enrollmentId') t
           ON (t.detail -> 'before' ->> 'enrollmentId')::int = e.id AND t.student_id = e.student_id
        WHERE e.id IS NULL OR t.id IS NULL`,
    ],
    [
      "students who arrived with no record of who enrolled them, or the reverse",
      `SELECT FROM (SELECT * FROM school_enrollments WHERE school_year = 2027 AND entry_date > '2026-08-11') e
         FULL JOIN (SELECT * FROM audit_trail WHERE action = 'enrollment.transfer') t
           ON (t.response ->> 'enrollmentId')::int = e.id AND t.school_id = e.school_id
        WHERE e.id IS NULL OR t.id IS NULL`,
    ],
    [
      "seats taken later with no record of who gave them, or the reverse",
      `SELECT FROM (SELECT * FROM section_enrollments WHERE begin_date > '2026-08-11') e
         FULL JOIN (SELECT * FROM audit_trail WHERE action IN ('schedule.add', 'schedule.move')) t
           ON t.section_id = e.section_id AND t.student_id = e.student_id
          AND (t.response ->> 'beginDate')::date = e.begin_date AND (t.response ->> 'seat')::int = e.seat
        WHERE e.section_id IS NULL OR t.id IS NULL`,
    ],
    [
      "scores without the operation that entered them",
      `SELECT FROM scores s
        WHERE NOT EXISTS (SELECT FROM audit_trail t
                           WHERE t.operation_id = s.operation_id AND t.action = 'scores.enter' AND t.at = s.entered_at
                             AND t.response -> 'scores' @> jsonb_build_array(
                                   jsonb_build_object('studentId', s.student_id, 'version', s.version)))`,
    ],
    [
      "changes by somebody of another school",
      `SELECT FROM audit_trail t JOIN accounts a ON a.id = t.account_id JOIN staff s ON s.id = a.staff_id
        WHERE (t.action LIKE 'schedule.%' OR t.action LIKE 'enrollment.%') AND s.school_id IS DISTINCT FROM t.school_id`,
    ],
    [
      "schedule changes without a reason that the SIS knows",
      `SELECT FROM audit_trail
        WHERE action LIKE 'schedule.%' AND (detail ->> 'reason' IN ('${changeReasons.join("', '")}')) IS NOT TRUE`,
    ],
    [
      "changes outside of office hours",
      `SELECT FROM audit_trail
        WHERE action <> 'attendance.submit'
          AND (at AT TIME ZONE 'America/Los_Angeles')::time NOT BETWEEN '15:00' AND '17:30'`,
    ],
  ])("have no %s", async (_, sql) => {
    expect(await ask(`SELECT count(*)::int AS found FROM (${sql}) wrong`)).toEqual([{ found: 0 }]);
  });
});
