/** Confirmed writes whose answer didn't say what it promises: nobody could know what was stored. */
import { stagingTable, type WriteKind } from "../../../readiness/evidence/write-kind.ts";

export function answersSql(writes: readonly WriteKind[]): string {
  return writes.flatMap(unansweredSql).join(";\n");
}

function unansweredSql({ kind, columns }: WriteKind): string[] {
  const promised = columns.flatMap((column) => ("answer" in column ? [column] : []));
  if (promised.length === 0) return [];
  const fields = promised.map(({ answer }) => answer).join(", ");
  const missing = promised.map(({ name }) => `k.${name} IS NULL`).join(" OR ");
  return [
    `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'unanswered', a.op, a.kind, s.id, 'an answer with ${fields}', 'an answer without'
  FROM ${stagingTable(kind)} k
  JOIN firstbell_ledger.attempt a USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true
 WHERE k.outcome = 'ok' AND (${missing})`,
  ];
}
