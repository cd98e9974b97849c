/**
 * What changed during the run: rows written after the district was seeded, and what each kind of write says it changed.
 */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import type { ReferenceWrite } from "./reference-write.ts";

const changedSince = sql.raw("age(xmin) < age((SELECT baseline FROM firstbell_ledger.run))");

export const changedRowsSql = sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.changed_student AS
SELECT ${students.id} AS id, ${students.givenName} AS given_name, ${students.familyName} AS family_name,
       ${students.birthDate} AS birth_date
  FROM ${students}
 WHERE ${changedSince};

CREATE UNLOGGED TABLE firstbell_ledger.changed_enrollment AS
SELECT ${schoolEnrollments.id} AS id, ${schoolEnrollments.studentId} AS student_id,
       ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.schoolYear} AS school_year,
       ${schoolEnrollments.grade} AS grade, ${schoolEnrollments.entryDate} AS entry_date,
       ${schoolEnrollments.entryCode} AS entry_code, ${schoolEnrollments.exitDate} AS exit_date,
       ${schoolEnrollments.exitCode} AS exit_code
  FROM ${schoolEnrollments}
 WHERE ${changedSince};

CREATE UNLOGGED TABLE firstbell_ledger.changed_seat AS
SELECT ${sectionEnrollments.sectionId} AS section_id, ${sectionEnrollments.studentId} AS student_id,
       ${sectionEnrollments.seat} AS seat, ${sectionEnrollments.beginDate} AS begin_date,
       ${sectionEnrollments.endDate} AS end_date
  FROM ${sectionEnrollments}
 WHERE ${changedSince}`);

const touchedTablesSql = `
CREATE UNLOGGED TABLE firstbell_ledger.enrollment_op (op text, kind text, student_id int, enrollment_id int);

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
