/**
 * What changed during the run: rows written after the district was seeded, and what each kind of write says it changed.
 */
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import type { ReferenceWrite } from "./reference-write.ts";

/** Whether a row of the table was written during the run. */
export function changedSince(table: PgTable): SQL {
  return sql`age(${table}.xmin) < (SELECT age(baseline) FROM firstbell_ledger.run)`;
}

/** The highest number of a row of the seeded district: every row counts as seeded if nothing was kept of it. */
export function lastSeeded(table: string): SQL {
  const last = sql`SELECT last_id FROM firstbell_ledger.last_seeded WHERE table_name = ${table}`;
  const ifKept = sql`SELECT min(0) FROM firstbell_ledger.last_seeded`;
  return sql`coalesce((${last}), (${ifKept}), ${largestInteger})`;
}

const largestInteger = 2_147_483_647;

const lastSeededSql = `
CREATE UNLOGGED TABLE firstbell_ledger.last_seeded (table_name text, last_id bigint, seeded bigint);

DO $$
BEGIN
  IF to_regclass('firstbell.seeded_rows') IS NOT NULL THEN
    INSERT INTO firstbell_ledger.last_seeded
    SELECT table_name, max(last_id), sum(rows) FROM firstbell.seeded_rows GROUP BY table_name;
  END IF;
END $$`;

export const changedRowsSql = sqlText(sql`${sql.raw(lastSeededSql)};

CREATE UNLOGGED TABLE firstbell_ledger.changed_student AS
SELECT ${students.id} AS id, ${students.givenName} AS given_name, ${students.familyName} AS family_name,
       ${students.birthDate} AS birth_date
  FROM ${students}
 WHERE ${changedSince(students)};

CREATE UNLOGGED TABLE firstbell_ledger.changed_enrollment AS
SELECT ${schoolEnrollments.id} AS id, ${schoolEnrollments.studentId} AS student_id,
       ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.entryDate} AS entry_date,
       ${schoolEnrollments.exitDate} AS exit_date, ${schoolEnrollments.exitCode} AS exit_code
  FROM ${schoolEnrollments}
 WHERE ${changedSince(schoolEnrollments)};

CREATE UNLOGGED TABLE firstbell_ledger.changed_seat AS
SELECT ${sectionEnrollments.sectionId} AS section_id, ${sectionEnrollments.studentId} AS student_id,
       ${sectionEnrollments.seat} AS seat, ${sectionEnrollments.beginDate} AS begin_date,
       ${sectionEnrollments.endDate} AS end_date
  FROM ${sectionEnrollments}
 WHERE ${changedSince(sectionEnrollments)}`);

const touchedTablesSql = `
CREATE UNLOGGED TABLE firstbell_ledger.enrollment_op (
  op text, kind text, outcome text, student_id int, enrollment_id int, school_id int, day date, exit_code text);

CREATE UNLOGGED TABLE firstbell_ledger.seat_op (
  op text, kind text, outcome text, effect text, student_id int, section_id int, day date, seat int,
  sent_at float8, ended_at float8)`;

export function changesSql(writes: readonly ReferenceWrite[]): string {
  return [
    touchedTablesSql,
    ...writes.flatMap(({ enrollments }) => insertInto("enrollment_op", enrollments)),
    ...writes.flatMap(({ seats }) => insertInto("seat_op", seats)),
  ].join(";\n");
}

function insertInto(table: string, rows: string | undefined): string[] {
  return rows === undefined ? [] : [`INSERT INTO firstbell_ledger.${table} ${rows}`];
}
