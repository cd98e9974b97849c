/** Compares the audit trail with the ledger: finds writes that no line attempted, or that were refused. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";

export const auditTrailSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', ${auditTrail.operationId}, ${auditTrail.action}, ${auditTrail.studentId}, ${auditTrail.schoolId},
       CASE WHEN e.op IS NULL THEN 'nothing: no line of the ledger attempted it'
            ELSE 'nothing: the write was refused' END,
       'an audit row for ' || ${auditTrail.action}
  FROM ${auditTrail}
  LEFT JOIN firstbell_ledger.entry e ON e.op = ${auditTrail.operationId}
 WHERE (${auditTrail.action} IN (SELECT kind FROM firstbell_ledger.write_kind) OR ${auditTrail.action} LIKE 'grades.%')
   AND (e.op IS NULL OR e.outcome = 'refused')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = ${auditTrail.operationId})`);
