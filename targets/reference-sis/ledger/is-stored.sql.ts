/** Whether a write is stored: asked for one operation, `$1`, whose line is `$2`, while others go on writing. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";

const traced = sql`EXISTS (SELECT FROM ${auditTrail} WHERE ${auditTrail.operationId} = $1)`;

/** The audit trail has the operation. That is enough where a later write may have replaced the row itself. */
export const tracedSql = sqlText(sql`SELECT ${traced} AND $2::jsonb IS NOT NULL`);

/** The audit trail has it, and so has this query's table. */
export function storedSql(rows: SQL): string {
  return sqlText(sql`SELECT ${traced} AND EXISTS (${rows}) AND $2::jsonb IS NOT NULL`);
}

export function sentNumber(name: string): SQL {
  return sql`($2::jsonb -> 'sent' ->> ${name})::int`;
}

export function answered(name: string): SQL {
  return sql`($2::jsonb -> 'answer' ->> ${name})::int`;
}
