/** New enrollments: each new student is on record once, with one enrollment as it was sent. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

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
  },
  { readonly studentId: number }
>;

export const enrollmentEnroll = {
  kind: "enrollment.enroll",
  words: "new enrollments",
  columns: [
    { name: "school_id", type: "int", sent: "schoolId" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "given_name", type: "text", sent: "givenName" },
    { name: "family_name", type: "text", sent: "familyName" },
    { name: "birth_date", type: "date", sent: "birthDate" },
    { name: "day", type: "date", sent: "entryDate" },
    { name: "code", type: "text", sent: "entryCode" },
    { name: "student_id", type: "int", answer: "studentId" },
  ],
  enrollments: `
SELECT op, kind, nullif(student_id, 0), NULL::int FROM firstbell_ledger.enrollment_enroll WHERE outcome <> 'refused'`,
  /*
   * An enrollment whose answer named no student is matched with the new students that no answer named, person by person,
   * in order.
   */
  checkChanges: sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.new_enrollment AS
SELECT op, outcome, sent_at, nullif(student_id, 0) AS student_id, school_id, grade, day, code,
       given_name, family_name, birth_date
  FROM firstbell_ledger.enrollment_enroll
 WHERE outcome <> 'refused';

CREATE UNLOGGED TABLE firstbell_ledger.unclaimed_student AS
SELECT s.*, row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY id) AS place
  FROM firstbell_ledger.changed_student s
 WHERE NOT EXISTS (SELECT FROM firstbell_ledger.new_enrollment n WHERE n.student_id = s.id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = s.id);

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

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN ${students.id} IS NULL OR h.enrollments IS NULL THEN 'lost'
            WHEN h.exact > 1 THEN 'duplicated'
            ELSE 'altered' END,
       n.op, 'enrollment.enroll', n.student_id, n.school_id,
       format('student %s %s %s, born %s; school %s, grade %s, from %s, %s', n.student_id, n.given_name,
              n.family_name, n.birth_date, n.school_id, n.grade, n.day, n.code),
       CASE WHEN ${students.id} IS NULL THEN 'no such student'
            WHEN h.enrollments IS NULL THEN 'no enrollment of the student'
            ELSE format('%s %s, born %s; %s', ${students.givenName}, ${students.familyName}, ${students.birthDate},
                        h.enrollments) END
  FROM firstbell_ledger.new_enrollment n
  LEFT JOIN ${students} ON ${students.id} = n.student_id
  LEFT JOIN LATERAL (
    SELECT string_agg(format('school %s, grade %s, from %s, %s', ${schoolEnrollments.schoolId},
                             ${schoolEnrollments.grade}, ${schoolEnrollments.entryDate},
                             ${schoolEnrollments.entryCode}), '; ') AS enrollments,
           count(*) FILTER (WHERE ${schoolEnrollments.schoolId} = n.school_id AND ${schoolEnrollments.grade} = n.grade
                                  AND ${schoolEnrollments.entryDate} = n.day
                                  AND ${schoolEnrollments.entryCode} = n.code) AS exact
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = n.student_id) h ON true
 WHERE n.outcome = 'ok' AND n.student_id IS NOT NULL
   AND (${students.id} IS NULL OR h.exact IS DISTINCT FROM 1
     OR (${students.givenName}, ${students.familyName}, ${students.birthDate})
        IS DISTINCT FROM (n.given_name, n.family_name, n.birth_date))`),
} as const satisfies ReferenceWrite<EnrollmentEnroll>;
