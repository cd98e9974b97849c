/** Enrollments across kinds of write: one school at a time, and every enrollment was attempted. */
import { getTableName, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { lastSeeded } from "./changes.sql.ts";

/** An operation that ended the enrollment `c`. */
const leaving = sql.raw(`
              SELECT FROM firstbell_ledger.enrollment_op o
               WHERE o.student_id = c.student_id AND o.day = c.exit_date AND o.exit_code = c.exit_code`);

/** An operation that began the enrollment `c`. */
const entering = sql.raw(`
              SELECT FROM firstbell_ledger.enrollment_op o
               WHERE o.student_id = c.student_id AND o.day = c.entry_date AND o.school_id = c.school_id
                 AND coalesce(o.enrollment_id, c.id) = c.id`);

/** An operation explains only what it did to the student, and nothing else of theirs. */
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
       'nothing: no line of the ledger enrolled or moved this student like that',
       format('student %s at school %s from %s until %s', c.student_id, c.school_id, c.entry_date,
              coalesce(c.exit_date::text, 'now'))
  FROM firstbell_ledger.changed_enrollment c
 WHERE NOT (EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.student_id = c.student_id)
            AND (c.exit_date IS NULL OR EXISTS (${leaving}))
            AND (c.id <= ${lastSeeded(getTableName(schoolEnrollments))} OR EXISTS (${entering})))
   AND NOT EXISTS (SELECT FROM firstbell_ledger.unclaimed_student s WHERE s.id = c.student_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student s WHERE s.student_id = c.student_id)`);
