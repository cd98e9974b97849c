/** Compares the audit trail with the ledger: finds writes that no line attempted, or that were refused. */

export const auditTrailSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', a.operation_id, a.action, a.student_id, a.school_id,
       CASE WHEN e.op IS NULL THEN 'nothing: no line of the ledger attempted it'
            ELSE 'nothing: the write was refused' END,
       'an audit row for ' || a.action
  FROM audit_trail a
  LEFT JOIN firstbell_ledger.entry e ON e.op = a.operation_id
 WHERE (a.action IN (SELECT kind FROM firstbell_ledger.write_kind) OR a.action LIKE 'grades.%')
   AND (e.op IS NULL OR e.outcome = 'refused')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = a.operation_id)`;
