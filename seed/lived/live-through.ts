/** Writes what happened in a seeded district from opening day through a later one, as the SIS would have written it. */
import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type pg from "pg";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../sis/db/schema/attendance.ts";
import { scoreHistory, scores } from "../../sis/db/schema/grades.ts";
import { addTriggers, type Definition, dropDefinitions, readDefinitions } from "../load/definitions.ts";
import { advanceSequences } from "../load/sequences.ts";
import { changeEnrollments, createArrivals, livedArrivals } from "./arrivals.sql.ts";
import { insertMarks, insertReplacedMarks, insertSubmissions } from "./attendance.sql.ts";
import { createClerks, insertAuditTrail, livedClerks } from "./audit-trail.sql.ts";
import { createLeavers, createStudents, livedLeavers, livedStudents } from "./leavers.sql.ts";
import { changedTables, filledTables, livedTables } from "./lived-tables.ts";
import { createMeetings, livedMeetings } from "./meetings.sql.ts";
import { holdReviews } from "./programs.sql.ts";
import { createSchoolDays, type Lived, livedDays } from "./school-days.sql.ts";
import {
  createScorings,
  insertAssignments,
  insertReplacedScores,
  insertScores,
  livedScorings,
} from "./scores.sql.ts";
import {
  changeSeats,
  createDrops,
  createFreed,
  createMoves,
  livedDrops,
  livedFreed,
  livedMoves,
} from "./seat-changes.sql.ts";

/** Runs statements on all connections at once, each on the next that is free. */
export type RunAtOnce = (statements: readonly string[]) => Promise<void>;

const working = [
  ...[livedDays, livedStudents, livedLeavers, livedArrivals, livedFreed, livedMoves, livedDrops, livedClerks],
  ...[livedMeetings, livedScorings],
];

/** Everything is written without keys and triggers, and then indexed. The audit trail keeps what it has. */
export async function liveThrough(client: pg.Client, runAtOnce: RunAtOnce, lived: Lived): Promise<void> {
  const all = await readDefinitions(client, livedTables);
  const keysAndIndexes = ofTables(all.keysAndIndexes, filledTables);
  const foreignKeys = ofTables(all.foreignKeys, filledTables);
  const triggers = ofTables(all.triggers, livedTables);
  await dropDefinitions(client, { keysAndIndexes, foreignKeys, triggers });
  await changePeople(client, lived);
  await runAtOnce([createMeetings(lived), createScorings(lived)].map(sqlText));
  await runAtOnce(writes(lived));
  await runAtOnce(keysAndIndexes.map(besideOthers));
  await runAtOnce(foreignKeys.map(({ create }) => create));
  await runAtOnce(livedTables.map((table) => `ANALYZE public.${table}`));
  await addTriggers(client, triggers);
  await client.query(sqlText(sql`DROP TABLE ${sql.join(working, sql`, `)}`));
}

/** In the order of the tables: what waits for a lock of the largest one comes last. */
function ofTables(definitions: readonly Definition[], tables: readonly string[]): Definition[] {
  return tables.flatMap((name) => definitions.filter(({ table }) => table === name));
}

const key = /^(ALTER TABLE (\S+) ADD CONSTRAINT (\S+)) (PRIMARY KEY|UNIQUE) (\(.+\))$/;

/** A key's index can be built at the same time as the table's other indexes; adding the key at once would lock them out. */
function besideOthers({ create }: Definition): string {
  return create.replace(key, "BEGIN; CREATE UNIQUE INDEX $3 ON $2 $5; COMMIT; $1 $4 USING INDEX $3");
}

/** Who leaves, comes and changes classes, before anything that depends on who has a seat. */
async function changePeople(client: pg.Client, lived: Lived): Promise<void> {
  const steps: readonly SQL[] = [
    ...[createSchoolDays(lived), createStudents(), createLeavers(lived), createArrivals(lived)],
    ...[createFreed(), createMoves(lived), createDrops(lived), createClerks()],
    ...[changeEnrollments(), changeSeats(), insertAssignments(lived), holdReviews(lived)],
  ];
  for (const step of steps) await client.query(sqlText(step));
  await client.query("SELECT public.check_all_enrollments(), public.check_all_seats()");
  await advanceSequences(client, changedTables);
}

/** The audit trail lists the scores, and so comes after them on one connection. */
function writes(lived: Lived): string[] {
  const scored = [
    write(scores, insertScores(lived)),
    write(scoreHistory, insertReplacedScores(lived)),
    `BEGIN; ${sqlText(insertAuditTrail(lived))}; COMMIT`,
  ];
  return [
    write(attendanceMarks, insertMarks(lived)),
    scored.join("; "),
    write(attendanceSubmissions, insertSubmissions()),
    write(attendanceMarkHistory, insertReplacedMarks(lived)),
  ];
}

/** Rows of a table that was emptied in the same transaction aren't written to the log. */
function write(table: PgTable, insert: SQL): string {
  return `BEGIN; TRUNCATE public.${getTableName(table)}; ${sqlText(insert)}; COMMIT`;
}
