/** Enters each chosen student a second time, under another number. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";

const { studentNumber, givenName, familyName, birthDate, sex, ethnicity, homeLanguage, englishStatus } =
  students;
const { lowIncome, fosterYouth } = students;
const copied = columnNames(
  ...[givenName, familyName, birthDate, sex, ethnicity, homeLanguage, englishStatus, lowIncome, fosterYouth],
);

/** Adds the second record's id to `chosen` as `copy_id`. */
export const copyChosenStudents: SQL = sql`
ALTER TABLE chosen ADD COLUMN copy_id int;

UPDATE chosen
   SET copy_id = (SELECT max(${students.id}) FROM ${students}) + n.place
  FROM (SELECT student_id, row_number() OVER (ORDER BY student_id) AS place FROM chosen) n
 WHERE chosen.student_id = n.student_id;

INSERT INTO ${students} (${columnNames(students.id, studentNumber)}, ${copied})
SELECT c.copy_id, (SELECT max(${studentNumber}) FROM ${students}) + row_number() OVER (ORDER BY c.student_id), ${copied}
  FROM chosen c
  JOIN ${students} ON ${students.id} = c.student_id;
SELECT setval(pg_get_serial_sequence('students', 'id'), (SELECT max(${students.id}) FROM ${students}));`;
