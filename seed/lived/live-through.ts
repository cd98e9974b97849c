/** Writes what happened in a seeded district from opening day through a later one, as the SIS would have written it. */
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type pg from "pg";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../sis/db/schema/attendance.ts";
import { addTriggers, type Definition, dropDefinitions, readDefinitions } from "../load/definitions.ts";
import { insertAuditTrail, insertMarks, insertReplacedMarks, insertSubmissions } from "./attendance.sql.ts";
import { livedTables } from "./lived-tables.ts";
import { createMeetings, type Lived, livedMeetings } from "./meetings.sql.ts";

/** Runs statements on all connections at once, each on the next that is free. */
export type RunAtOnce = (statements: readonly string[]) => Promise<void>;

/** Everything is written without keys and triggers, and then indexed. The audit trail keeps what it has. */
export async function liveThrough(client: pg.Client, runAtOnce: RunAtOnce, lived: Lived): Promise<void> {
  await client.query(sqlText(createMeetings(lived)));
  const own = <Known extends Definition>(definitions: readonly Known[]): Known[] =>
    definitions.filter(({ table }) => livedTables.includes(table));
  const all = await readDefinitions(client, livedTables);
  const foreignKeys = own(all.foreignKeys);
  const triggers = own(all.triggers);
  await dropDefinitions(client, { keysAndIndexes: all.keysAndIndexes, foreignKeys, triggers });
  await runAtOnce([
    write(attendanceMarks, sqlText(insertMarks(lived))),
    `BEGIN; ${sqlText(insertAuditTrail())}; COMMIT`,
    write(attendanceSubmissions, sqlText(insertSubmissions())),
    write(attendanceMarkHistory, sqlText(insertReplacedMarks(lived))),
  ]);
  await runAtOnce(all.keysAndIndexes.map(({ create }) => create));
  await runAtOnce(foreignKeys.map(({ create }) => create));
  await runAtOnce(livedTables.map((table) => `ANALYZE public.${table}`));
  await addTriggers(client, triggers);
  await client.query(`DROP TABLE ${sqlText(livedMeetings)}`);
}

/** Rows of a table that was emptied in the same transaction aren't written to the log. */
function write(table: PgTable, insert: string): string {
  return `BEGIN; TRUNCATE public.${getTableName(table)}; ${insert}; COMMIT`;
}
