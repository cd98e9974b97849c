/** The tables that a history fills or changes, with a checksum of each that doesn't depend on the order of its rows. */
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type pg from "pg";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../sis/db/schema/attendance.ts";
import { auditTrail } from "../../sis/db/schema/audit-trail.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { assignments, scoreHistory, scores } from "../../sis/db/schema/grades.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { educationPrograms } from "../../sis/db/schema/special-education.ts";

/** Empty until then, but for the audit trail; largest first. */
const filled: readonly PgTable[] = [
  attendanceMarks,
  scores,
  auditTrail,
  attendanceSubmissions,
  attendanceMarkHistory,
  scoreHistory,
];
/** Seeded before, and changed. */
const changed: readonly PgTable[] = [sectionEnrollments, schoolEnrollments, assignments, educationPrograms];
export const filledTables = filled.map((table) => getTableName(table));
export const changedTables = changed.map((table) => getTableName(table));

export const livedTables = [...filledTables, ...changedTables];

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
