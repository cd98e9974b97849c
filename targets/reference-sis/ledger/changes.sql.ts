/**
 * What changed during the run: rows written after the district was seeded, and what each kind of write says it changed.
 */
import type { ReferenceWrite } from "./reference-write.ts";

const changedSince = "age(xmin) < age((SELECT baseline FROM firstbell_ledger.run))";

export const changedRowsSql = `
CREATE UNLOGGED TABLE firstbell_ledger.changed_student AS
SELECT id, given_name, family_name, birth_date
  FROM students
 WHERE ${changedSince};

CREATE UNLOGGED TABLE firstbell_ledger.changed_enrollment AS
SELECT id, student_id, school_id, school_year, grade, entry_date, entry_code, exit_date, exit_code
  FROM school_enrollments
 WHERE ${changedSince};

CREATE UNLOGGED TABLE firstbell_ledger.changed_seat AS
SELECT section_id, student_id, seat, begin_date, end_date
  FROM section_enrollments
 WHERE ${changedSince}`;

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
