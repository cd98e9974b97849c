/** The transaction that completed the district: rows of later transactions were written by the run, or by someone else. */
import { getTableName, sql } from "drizzle-orm";
import type { ClientBase } from "pg";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";

/** Defaults to the transaction that wrote the district's marker row, which survives copying a template. */
export async function readBaseline(client: ClientBase): Promise<string> {
  const { rows: marker } = await client.query<{ present: boolean }>(
    "SELECT to_regclass('firstbell.district') IS NOT NULL AS present",
  );
  if (!marker[0]?.present) throw new Error("The database has no firstbell.district: we didn't seed it.");
  const { rows } = await client.query<{ baseline: string | null }>(
    "SELECT xmin::text AS baseline FROM firstbell.district ORDER BY age(xmin) LIMIT 1",
  );
  const baseline = rows[0]?.baseline ?? undefined;
  if (baseline === undefined) throw new Error("firstbell.district is empty: seeding did not finish.");
  await refuseLateBaseline(client, baseline);
  return baseline;
}

/** A marker rewritten after the load would hide everything written before it. */
async function refuseLateBaseline(client: ClientBase, baseline: string): Promise<void> {
  const { rowCount } = await client.query(
    sqlText(sql`
SELECT FROM ${auditTrail}
 WHERE age(xmin) > age(${baseline}::text::xid) AND ${auditTrail.id} > ${sql.raw(String(await lastInHistory(client)))}
 LIMIT 1`),
  );
  if (rowCount !== 0) throw new Error("firstbell.district was written after the first write of the load.");
}

/** The last row of audit trail that the seed wrote, if it wrote a history. */
async function lastInHistory(client: ClientBase): Promise<number> {
  const { rows: kept } = await client.query<{ kept: boolean }>(
    "SELECT to_regclass('firstbell.seeded_rows') IS NOT NULL AS kept",
  );
  if (!kept[0]?.kept) return 0;
  const { rows } = await client.query<{ last: number | null }>(
    "SELECT max(last_id)::float8 AS last FROM firstbell.seeded_rows WHERE table_name = $1",
    [getTableName(auditTrail)],
  );
  return rows[0]?.last ?? 0;
}
