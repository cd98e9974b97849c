/** The tables that a history fills, with a checksum of each that doesn't depend on the order of its rows. */
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type pg from "pg";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../sis/db/schema/attendance.ts";
import { auditTrail } from "../../sis/db/schema/audit-trail.ts";

/** Largest first. */
const tables: readonly PgTable[] = [
  attendanceMarks,
  auditTrail,
  attendanceSubmissions,
  attendanceMarkHistory,
];
export const livedTables = tables.map((table) => getTableName(table));

export type LivedTable = { readonly table: string; readonly rows: number; readonly checksum: string };

/** From what was kept of the seeded district, in the order of their names. */
export async function readLivedTables(client: pg.Client): Promise<LivedTable[]> {
  const { rows } = await client.query<LivedTable>(
    `SELECT table_name AS "table", sum(rows)::float8 AS rows, sum(checksum)::text AS checksum
       FROM firstbell.seeded_rows
      WHERE table_name = ANY ($1)
      GROUP BY table_name
      ORDER BY table_name COLLATE "C"`,
    [livedTables],
  );
  return rows;
}
