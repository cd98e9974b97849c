/** Compares the audit trail with the ledger: each confirmed write has one row there, and each row was attempted. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { changedSince } from "./changes.sql.ts";
import { duringRequest } from "./during-request.sql.ts";

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
      WHERE a.outcome <> 'ok' AND a.account = t.account AND a.school_id = t.school_id
        AND (t.action, a.kind) IN (${sql.join(pairs, sql`, `)})
        AND ${duringRequest(sql`t.at`, sql`a`)})`;
}

/** What the audit trail says of each operation of the run. */
export const traceSql = sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.trace AS
SELECT ${auditTrail.operationId} AS op, count(*) AS copies, min(${auditTrail.action}) AS action,
       min(${auditTrail.accountId}) AS account, min(${auditTrail.at}) AS at, min(${auditTrail.schoolId}) AS school_id,
       min(${auditTrail.studentId}) AS student_id, min(${auditTrail.sectionId}) AS section_id
  FROM ${auditTrail}
 WHERE ${changedSince(auditTrail)}
 GROUP BY ${auditTrail.operationId};

ANALYZE firstbell_ledger.trace (op, copies, action, account, student_id, section_id)`);

/** A line that doesn't name a school, student or section isn't compared by it. */
export const auditTrailSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'untraced', a.op, a.kind, s.id,
       concat_ws(', ', format('one audit row: %s by account %s at %s', a.kind, a.account, to_timestamp(a.sent_at / 1000)),
                 'school ' || a.school_id, 'student ' || a.student_id, 'section ' || a.section_id),
       CASE WHEN t.op IS NULL THEN 'none'
            ELSE concat_ws(', ', format('%s audit row(s): %s by account %s at %s', t.copies, t.action, t.account, t.at),
                           'school ' || t.school_id, 'student ' || t.student_id, 'section ' || t.section_id) END
  FROM firstbell_ledger.attempt a
  LEFT JOIN firstbell_ledger.trace t USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true
 WHERE (a.outcome = 'ok' OR a.outcome = 'unknown' AND t.op IS NOT NULL)
   AND (t.copies IS DISTINCT FROM 1 OR t.action <> a.kind OR t.account <> a.account
     OR NOT (${duringRequest(sql`t.at`, sql`a`)})
     OR (t.school_id, t.student_id, t.section_id)
        IS DISTINCT FROM (coalesce(a.school_id, t.school_id), coalesce(a.student_id, t.student_id),
                          coalesce(a.section_id, t.section_id)));

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
