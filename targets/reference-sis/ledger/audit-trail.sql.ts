/** Compares the audit trail with the ledger: each confirmed write has one row there, and each row was attempted. */
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { columnNames, sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { changedSince } from "./changes.sql.ts";
import { duringRequest } from "./during-request.sql.ts";
import { isDigestOf } from "./trail.ts";

/** What the SIS records of a write that it refused, by its own key, and which kind of write that is. */
const recordedRefusals = {
  "enrollment.matches-shown": "enrollment.enroll",
  "enrollment.transfer-refused": "enrollment.transfer",
} as const;

/** The row `t` of the trace is about a line that wasn't accepted, of the same account. */
function isRefusal(): SQL {
  const pairs = Object.entries(recordedRefusals).map((pair) => sql`${pair}`);
  return sql`EXISTS (
     SELECT FROM firstbell_ledger.attempt a
      WHERE a.outcome <> 'ok' AND a.account = t.account_id AND ${isDigestOf(sql`a`)} AND a.school_id = t.school_id
        AND (t.action, a.kind) IN (${sql.join(pairs, sql`, `)})
        AND ${duringRequest(sql`t.at`, sql`a`)})`;
}

const { operationId, ...others } = getTableColumns(auditTrail);

/** What the audit trail says of each operation of the run. */
export const traceSql = sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.trace AS
SELECT ${operationId} AS op, count(*) AS copies, ${sql.join(
  Object.values(others).map((column) => sql`any_value(${column}) AS ${columnNames(column)}`),
  sql`, `,
)}
  FROM ${auditTrail}
 WHERE ${changedSince(auditTrail)}
 GROUP BY ${operationId};

ANALYZE firstbell_ledger.trace (op, copies, action, account_id, student_id, section_id)`);

/** Each row has a write, or records the refusal of one; no write has two. */
export const auditTrailSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'untraced', a.op, a.kind, s.id, 'one row of audit trail', t.copies || ' rows'
  FROM firstbell_ledger.trace t
  JOIN firstbell_ledger.attempt a USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true
 WHERE t.copies > 1 AND a.outcome <> 'refused';

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', t.op, t.action, t.student_id, t.school_id,
       CASE WHEN e.op IS NULL THEN 'nothing: no line of the ledger attempted it'
            ELSE 'nothing: the write was refused' END,
       'an audit row for ' || t.action
  FROM firstbell_ledger.trace t
  LEFT JOIN firstbell_ledger.entry e USING (op)
 WHERE (e.op IS NULL OR e.outcome = 'refused')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = t.op)
   AND NOT ${isRefusal()}`);
