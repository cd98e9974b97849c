/** Operations whose line is missing: gaps in a user's sequence, and operations of this run that only the database knows. */

/**
 * `missing_op` also explains: what such an operation wrote is not called never attempted, and seats of the student whom
 * the audit trail names for it are not judged, since the missing line may have changed them.
 */
export const missingLinesSql = `
INSERT INTO firstbell_ledger.missing_op
SELECT operation_id FROM (
  SELECT operation_id FROM audit_trail
  UNION SELECT operation_id FROM attendance_submissions
  UNION SELECT operation_id FROM scores
  UNION SELECT operation_id FROM score_history
) AS stored
WHERE starts_with(operation_id, :run || '-')
  AND NOT EXISTS (SELECT FROM firstbell_ledger.entry WHERE entry.op = stored.operation_id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op AS known WHERE known.op = stored.operation_id);

CREATE UNLOGGED TABLE firstbell_ledger.clouded_student AS
SELECT DISTINCT audit_trail.student_id
FROM audit_trail JOIN firstbell_ledger.missing_op AS missing ON missing.op = audit_trail.operation_id
WHERE audit_trail.student_id IS NOT NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'missing-line', missing.op, coalesce(audit_trail.action, 'unknown'), coalesce(audit_trail.student_id, touched.student_id),
  audit_trail.school_id, 'a line in the ledger for this operation',
  CASE WHEN audit_trail.id IS NULL THEN 'no line, and no effect that names it'
    ELSE 'no line; its effect is in the database' END
FROM firstbell_ledger.missing_op AS missing
LEFT JOIN audit_trail ON audit_trail.operation_id = missing.op
LEFT JOIN (
  SELECT submission.operation_id, mark.student_id
  FROM attendance_submissions AS submission JOIN attendance_marks AS mark USING (section_id, day, revision)
  WHERE submission.operation_id IN (SELECT op FROM firstbell_ledger.missing_op)
  UNION
  SELECT operation_id, student_id FROM scores WHERE operation_id IN (SELECT op FROM firstbell_ledger.missing_op)
) AS touched ON touched.operation_id = missing.op`;

/** What the audit trail says was written and the ledger does not know, and what it says of operations that were refused. */
export const auditTrailSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', audit_trail.operation_id, audit_trail.action, audit_trail.student_id, audit_trail.school_id,
  CASE WHEN entry.op IS NULL THEN 'nothing: no line of the ledger attempted it' ELSE 'nothing: the write was refused' END,
  'an audit row for ' || audit_trail.action
FROM audit_trail
LEFT JOIN firstbell_ledger.entry ON entry.op = audit_trail.operation_id
WHERE (audit_trail.action = ANY (:kinds) OR audit_trail.action LIKE 'grades.%')
  AND (entry.op IS NULL OR entry.outcome = 'refused')
  AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op AS missing WHERE missing.op = audit_trail.operation_id)`;
