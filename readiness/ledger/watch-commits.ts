/**
 * Watches Postgres's log during the load, transaction by transaction: it finds each commit that was confirmed before the log
 * was on the disk, however Postgres was told not to wait.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { openClient, withClient } from "../../parts/postgres/client.ts";
import type { WatchedCommits } from "../evidence/ledger-evidence.ts";

/** Each time, one or two short statements. */
const everyMs = 50;
const application_name = "firstbell look-up";
/** The log is read in memory and on the disk: it takes a millisecond or two. */
const sessionSettings = "-c statement_timeout=1000";

/**
 * `stop` returns what was seen, and does nothing when it's called again; null if this Postgres doesn't let us look: only a
 * superuser may add the extension that reads its log.
 */
export async function startWatchingCommits(
  databaseUrl: string,
): Promise<{ stop(): Promise<WatchedCommits | null> }> {
  if (!(await addExtension(databaseUrl))) return { stop: async () => null };
  const stopping = new AbortController();
  const watching = watch(databaseUrl, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

async function addExtension(connectionString: string): Promise<boolean> {
  return await withClient({ connectionString, application_name }, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(mayAddSql);
    if (rows[0]?.may !== true) return false;
    await client.query(addExtensionSql);
    return true;
  });
}

async function watch(databaseUrl: string, stopping: AbortSignal): Promise<WatchedCommits> {
  const looks: Seen[] = [];
  const hasty = new Set<string>();
  const database = connectionTo(databaseUrl);
  while (!stopping.aborted) {
    const seen = await lookOnce(database, stopping);
    if (seen === undefined) continue;
    looks.push(seen);
    for (const table of seen.hasty) hasty.add(table);
  }
  await database.end();
  const transactions = (looks.at(-1)?.next ?? 0) - (looks[0]?.next ?? 0);
  return { looks: looks.length, transactions, hastyTables: [...hasty].toSorted() };
}

type Seen = { readonly next: number; readonly hasty: readonly string[] };

/** Undefined if nobody answered. What was ahead of the disk is read a moment later, when it's there. */
async function lookOnce(database: Connection, stopping: AbortSignal): Promise<Seen | undefined> {
  const [look] = (await database.ask<Look>(lookSql, [])) ?? [];
  await delay(everyMs, undefined, { signal: stopping }).catch(() => {});
  if (look === undefined) return undefined;
  const { flushed, inserted, snapshot, next, ahead } = look;
  const found = ahead ? await database.ask<Hasty>(hastySql, [flushed, inserted, snapshot]) : [];
  return found && { next, hasty: found.map(({ table }) => table) };
}

type Look = {
  /** Whose transactions everybody can see. */
  readonly snapshot: string;
  /** How far the log is on the disk, and how far it goes. */
  readonly flushed: string;
  readonly inserted: string;
  readonly ahead: boolean;
  /** The number that the next transaction gets. */
  readonly next: number;
};
type Hasty = { readonly table: string };

type Connection = ReturnType<typeof connectionTo>;

/** Connects when it is needed, and again after a failure: nothing is known about what couldn't be asked. */
function connectionTo(connectionString: string) {
  let client: Client | undefined;
  const end = async (): Promise<void> => {
    const open = client;
    client = undefined;
    await open?.end().catch(() => {});
  };
  const ask = async <Row extends object>(
    text: string,
    values: readonly string[],
  ): Promise<Row[] | undefined> => {
    try {
      client ??= await connect(connectionString);
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    } catch {
      await end();
      return undefined;
    }
  };
  return { ask, end };
}

async function connect(connectionString: string): Promise<Client> {
  const client = await openClient({ connectionString, application_name, options: sessionSettings });
  // A connection that breaks while it's idle is noticed by the next question.
  client.on("error", () => {});
  return client;
}

const mayAddSql = `
  SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
     AND EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_walinspect') AS may`;

const addExtensionSql = `
  CREATE SCHEMA IF NOT EXISTS firstbell;
  CREATE EXTENSION IF NOT EXISTS pg_walinspect SCHEMA firstbell`;

/** The snapshot is older than the rest: Postgres takes it before it evaluates anything. */
const lookSql = `
  SELECT snapshot::text, flushed::text, inserted::text, inserted > flushed AS ahead,
         pg_snapshot_xmax(snapshot)::text::float8 AS next
    FROM (SELECT pg_current_snapshot() AS snapshot, pg_current_wal_flush_lsn() AS flushed,
                 pg_current_wal_insert_lsn() AS inserted
          OFFSET 0) look`;

/**
 * A transaction that waits for the disk becomes visible after its end is there, never before. Between `$1` and `$2` the log
 * wasn't on the disk when `$3` was taken. Transactions of other databases don't count, nor do our own tables.
 */
const hastySql = `
  WITH entry AS MATERIALIZED (
    SELECT (pg_snapshot_xmax($3::pg_snapshot)::text::bigint & ~4294967295) | log.xid::text::bigint AS transaction,
           log.resource_manager, log.record_type, log.block_ref
      FROM firstbell.pg_get_wal_records_info($1, least($2::pg_lsn, pg_current_wal_flush_lsn())) AS log
     WHERE log.xid::text <> '0'
  )
  SELECT DISTINCT t.relname::text AS table
    FROM entry ended
    JOIN entry written USING (transaction)
   CROSS JOIN LATERAL regexp_matches(written.block_ref, 'rel (\\d+)/(\\d+)/(\\d+)', 'g') AS block
    JOIN pg_class t ON t.oid = pg_filenode_relation(block[1]::oid, block[3]::oid)
   WHERE ended.resource_manager = 'Transaction' AND ended.record_type LIKE 'COMMIT%'
     AND pg_visible_in_snapshot(ended.transaction::text::xid8, $3::pg_snapshot)
     AND block[2]::oid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
     AND t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
     AND written.record_type ~ 'INSERT|UPDATE|DELETE'`;
