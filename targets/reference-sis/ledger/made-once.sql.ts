/** Rows that carry the operation which made them: each operation made one, and each row was attempted. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { healthVisits, medicationDoses } from "../../../sis/db/schema/health.ts";
import { changedSince } from "./changes.sql.ts";

type Made = {
  readonly kind: string;
  /** In words. */
  readonly what: string;
  /** SQL for the student whom the row is about. */
  readonly student: SQLWrapper;
};

export function madeOnce(
  table: typeof healthVisits | typeof medicationDoses,
  { kind, what, student }: Made,
): SQL {
  const operation = table.operationId;
  return sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN e.op IS NULL THEN 'never-attempted' ELSE 'duplicated' END, ${operation}, ${kind}, min(${student}),
       CASE WHEN e.op IS NULL THEN 'nothing: no line of the ledger entered it' ELSE 'one row' END,
       ${`${what}: `} || count(*) || ' rows'
  FROM ${table}
  LEFT JOIN firstbell_ledger.entry e ON e.op = ${operation} AND e.outcome <> 'refused'
 WHERE ${changedSince(table)}
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = ${operation})
 GROUP BY ${operation}, e.op
HAVING e.op IS NULL OR count(*) > 1`;
}
