/** New enrollments: each new student is on record once, with one enrollment as it was sent. */
import { getTableName, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { lastSeeded } from "../ledger/changes.sql.ts";
import { answered, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { enrollConfirmation, enrollTrail } from "../ledger/trail-details.ts";

export type EnrollmentEnroll = Write<
  "enrollment.enroll",
  {
    readonly schoolId: number;
    readonly grade: number;
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
    readonly entryDate: string;
    readonly entryCode: string;
    readonly sex: string;
    readonly ethnicity: string;
    readonly homeLanguage: string;
    readonly guardianGivenName: string;
    readonly guardianFamilyName: string;
    readonly phone: string;
    readonly email: string;
    readonly relationship: string;
  },
  { readonly studentId: number; readonly studentNumber: number }
>;

export const enrollmentEnroll = {
  kind: "enrollment.enroll",
  words: "new enrollments",
  changes: changesStudent,
  columns: [
    { name: "school_id", type: "int", sent: "schoolId" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "given_name", type: "text", sent: "givenName" },
    { name: "family_name", type: "text", sent: "familyName" },
    { name: "birth_date", type: "date", sent: "birthDate" },
    { name: "day", type: "date", sent: "entryDate" },
    { name: "code", type: "text", sent: "entryCode" },
    { name: "sex", type: "text", sent: "sex" },
    { name: "ethnicity", type: "text", sent: "ethnicity" },
    { name: "home_language", type: "text", sent: "homeLanguage" },
    { name: "guardian_given_name", type: "text", sent: "guardianGivenName" },
    { name: "guardian_family_name", type: "text", sent: "guardianFamilyName" },
    { name: "phone", type: "text", sent: "phone" },
    { name: "email", type: "text", sent: "email" },
    { name: "relationship", type: "text", sent: "relationship" },
    { name: "student_id", type: "int", answer: "studentId" },
    { name: "student_number", type: "bigint", answer: "studentNumber" },
  ],
  trail: enrollTrail,
  confirmation: enrollConfirmation,
  isStored: storedSql(
    sql`SELECT FROM ${schoolEnrollments} WHERE ${schoolEnrollments.studentId} = ${answered("studentId")}`,
  ),
  enrollments: `
SELECT op, kind, outcome, student_id, NULL::int, school_id, day, NULL
  FROM firstbell_ledger.enrollment_enroll
 WHERE outcome <> 'refused'`,
  /*
   * An enrollment whose answer named no student is matched with the new students that no answer named, person by person,
   * in order. What their rows hold is compared in `ledger/rows/`.
   */
  checkChanges: sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.new_enrollment AS
SELECT *
  FROM firstbell_ledger.enrollment_enroll
 WHERE outcome <> 'refused';

CREATE UNLOGGED TABLE firstbell_ledger.unclaimed_student AS
SELECT s.*, row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY id) AS place
  FROM firstbell_ledger.changed_student s
 WHERE NOT EXISTS (SELECT FROM firstbell_ledger.new_enrollment n WHERE n.student_id = s.id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = s.id)
   AND NOT (s.id <= ${lastSeeded(getTableName(students))}
            AND EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.student_id = s.id));

CREATE UNLOGGED TABLE firstbell_ledger.open_enrollment AS
SELECT op, outcome, given_name, family_name, birth_date, school_id,
       row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY outcome, sent_at) AS place
  FROM firstbell_ledger.new_enrollment
 WHERE student_id IS NULL;

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT n.op, s.id IS NOT NULL
  FROM firstbell_ledger.open_enrollment n
  LEFT JOIN firstbell_ledger.unclaimed_student s USING (given_name, family_name, birth_date, place)
 WHERE n.outcome = 'unknown';

INSERT INTO firstbell_ledger.fault (fault, op, kind, school_id, expected, found)
SELECT 'lost', n.op, 'enrollment.enroll', n.school_id,
       format('%s %s, born %s', given_name, family_name, birth_date), 'no such new student'
  FROM firstbell_ledger.open_enrollment n
  LEFT JOIN firstbell_ledger.unclaimed_student s USING (given_name, family_name, birth_date, place)
 WHERE n.outcome = 'ok' AND s.id IS NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN a.op IS NULL THEN 'never-attempted' ELSE 'duplicated' END,
       coalesce(a.op, 'student ' || s.id), 'enrollment.enroll', s.id,
       CASE WHEN a.op IS NULL THEN 'nothing: no line of the ledger enrolled or changed this student'
            ELSE 'one record of this person' END,
       format('student %s: %s %s, born %s', s.id, s.given_name, s.family_name, s.birth_date)
  FROM firstbell_ledger.unclaimed_student s
  LEFT JOIN firstbell_ledger.open_enrollment n USING (given_name, family_name, birth_date, place)
  LEFT JOIN (
    SELECT given_name, family_name, birth_date, min(op) AS op
      FROM firstbell_ledger.new_enrollment
     GROUP BY given_name, family_name, birth_date) a USING (given_name, family_name, birth_date)
 WHERE n.op IS NULL;

ALTER TABLE firstbell_ledger.new_enrollment RENAME TO made_student;

UPDATE firstbell_ledger.made_student m
   SET student_id = s.id
  FROM firstbell_ledger.open_enrollment n
  JOIN firstbell_ledger.unclaimed_student s USING (given_name, family_name, birth_date, place)
 WHERE n.op = m.op;

DELETE FROM firstbell_ledger.made_student WHERE student_id IS NULL;
ANALYZE firstbell_ledger.made_student`),
} as const satisfies ReferenceWrite<EnrollmentEnroll>;
