/** Report-card marks: no journey enters any, so every one written during the run was never attempted. */

export const reportCardsSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', g.operation_id, 'grades.enter', g.student_id, 'nothing: no line of the ledger entered it',
       'a report-card mark in section ' || g.section_id
  FROM section_grades g
 WHERE age(g.xmin) < age((SELECT baseline FROM firstbell_ledger.run))
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = g.operation_id)`;
