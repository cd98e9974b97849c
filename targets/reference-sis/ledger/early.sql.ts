/** Confirmed writes that weren't in the database when they were looked up during the load. */
export const earlySql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'early', a.op, a.kind, s.id, 'stored before it is confirmed', 'not in the database when the answer had arrived'
  FROM firstbell_ledger.early_op
  JOIN firstbell_ledger.attempt a USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true`;
