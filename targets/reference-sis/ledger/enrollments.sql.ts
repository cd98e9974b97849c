/** Enrollments across kinds of write: one school at a time, and every enrollment was attempted. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";

export const enrollmentsSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'duplicated', coalesce(min(o.op), 'enrollments of student ' || a.student_id), 'enrollment.enroll',
       a.student_id, min(a.school_id), 'one school at a time', a.schools
  FROM (
    SELECT ${schoolEnrollments.studentId} AS student_id, min(${schoolEnrollments.schoolId}) AS school_id,
           count(*) || ' active enrollments: schools '
             || string_agg(${schoolEnrollments.schoolId}::text, ', ') AS schools
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.exitDate} IS NULL AND ${schoolEnrollments.kind} = 'primary'
       AND ${schoolEnrollments.studentId} IN (SELECT c.student_id FROM firstbell_ledger.changed_enrollment c)
     GROUP BY ${schoolEnrollments.studentId}, ${schoolEnrollments.schoolYear}
    HAVING count(*) > 1) a
  LEFT JOIN firstbell_ledger.enrollment_op o ON o.student_id = a.student_id
 WHERE NOT EXISTS (
     SELECT FROM firstbell_ledger.fault f
      WHERE f.student_id = a.student_id AND f.fault = 'duplicated' AND f.kind LIKE 'enrollment.%')
 GROUP BY a.student_id, a.schools;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', 'enrollment ' || c.id, 'enrollment.enroll', c.student_id, c.school_id,
       'nothing: no line of the ledger enrolled or moved this student',
       format('student %s at school %s from %s until %s', c.student_id, c.school_id, c.entry_date,
              coalesce(c.exit_date::text, 'now'))
  FROM firstbell_ledger.changed_enrollment c
 WHERE NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.student_id = c.student_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.enrollment_id = c.id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.unclaimed_student s WHERE s.id = c.student_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student s WHERE s.student_id = c.student_id)`);
