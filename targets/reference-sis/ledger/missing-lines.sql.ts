/** Operations whose line is missing: gaps in a user's sequence, and operations of this run that only the SIS knows. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { attendanceMarks, attendanceSubmissions } from "../../../sis/db/schema/attendance.ts";
import { scoreHistory, scores } from "../../../sis/db/schema/grades.ts";

/**
 * `missing_op` also explains: what such an operation wrote isn't reported as never attempted, and seats of the student
 * whom the audit trail names for it aren't judged, since the missing line may have changed them.
 */
export const missingLinesSql = sqlText(sql`
INSERT INTO firstbell_ledger.missing_op
SELECT DISTINCT s.operation_id
  FROM (
    SELECT op AS operation_id FROM firstbell_ledger.trace
     UNION ALL
    SELECT ${attendanceSubmissions.operationId} FROM ${attendanceSubmissions}
     UNION ALL
    SELECT ${scores.operationId} FROM ${scores}
     UNION ALL
    SELECT ${scoreHistory.operationId} FROM ${scoreHistory}) s
 WHERE starts_with(s.operation_id, (SELECT run_id FROM firstbell_ledger.run) || '-')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.entry e WHERE e.op = s.operation_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = s.operation_id);

CREATE UNLOGGED TABLE firstbell_ledger.clouded_student AS
SELECT DISTINCT t.student_id
  FROM firstbell_ledger.trace t
  JOIN firstbell_ledger.missing_op o USING (op)
 WHERE t.student_id IS NOT NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'missing-line', o.op, coalesce(a.action, 'unknown'), coalesce(a.student_id, t.student_id), a.school_id,
       'a line in the ledger for this operation',
       CASE WHEN a.op IS NULL THEN 'no line, and no effect that names it'
            ELSE 'no line; its effect is in the database' END
  FROM firstbell_ledger.missing_op o
  LEFT JOIN firstbell_ledger.trace a ON a.op = o.op
  LEFT JOIN (
    SELECT ${attendanceSubmissions.operationId} AS operation_id, ${attendanceMarks.studentId} AS student_id
      FROM ${attendanceSubmissions}
      JOIN ${attendanceMarks} ON ${attendanceMarks.sectionId} = ${attendanceSubmissions.sectionId}
                             AND ${attendanceMarks.day} = ${attendanceSubmissions.day}
                             AND ${attendanceMarks.period} = ${attendanceSubmissions.period}
                             AND ${attendanceMarks.revision} = ${attendanceSubmissions.revision}
     WHERE ${attendanceSubmissions.operationId} IN (SELECT op FROM firstbell_ledger.missing_op)
     UNION
    SELECT ${scores.operationId}, ${scores.studentId}
      FROM ${scores}
     WHERE ${scores.operationId} IN (SELECT op FROM firstbell_ledger.missing_op)) t ON t.operation_id = o.op`);
