/** Operations whose line is missing: gaps in a user's sequence, and operations of this run that only the SIS knows. */

/**
 * `missing_op` also explains: what such an operation wrote isn't reported as never attempted, and seats of the student
 * whom the audit trail names for it aren't judged, since the missing line may have changed them.
 */
export const missingLinesSql = `
INSERT INTO firstbell_ledger.missing_op
SELECT s.operation_id
  FROM (
    SELECT operation_id FROM audit_trail
     UNION
    SELECT operation_id FROM attendance_submissions
     UNION
    SELECT operation_id FROM scores
     UNION
    SELECT operation_id FROM score_history) s
 WHERE starts_with(s.operation_id, (SELECT run_id FROM firstbell_ledger.run) || '-')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.entry e WHERE e.op = s.operation_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = s.operation_id);

CREATE UNLOGGED TABLE firstbell_ledger.clouded_student AS
SELECT DISTINCT a.student_id
  FROM audit_trail a
  JOIN firstbell_ledger.missing_op o ON o.op = a.operation_id
 WHERE a.student_id IS NOT NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'missing-line', o.op, coalesce(a.action, 'unknown'), coalesce(a.student_id, t.student_id), a.school_id,
       'a line in the ledger for this operation',
       CASE WHEN a.id IS NULL THEN 'no line, and no effect that names it'
            ELSE 'no line; its effect is in the database' END
  FROM firstbell_ledger.missing_op o
  LEFT JOIN audit_trail a ON a.operation_id = o.op
  LEFT JOIN (
    SELECT s.operation_id, m.student_id
      FROM attendance_submissions s
      JOIN attendance_marks m USING (section_id, day, period, revision)
     WHERE s.operation_id IN (SELECT op FROM firstbell_ledger.missing_op)
     UNION
    SELECT operation_id, student_id
      FROM scores
     WHERE operation_id IN (SELECT op FROM firstbell_ledger.missing_op)) t ON t.operation_id = o.op`;
