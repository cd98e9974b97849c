/** Everything that the collector reads from Postgres. */
import { statement } from "../db/statement.ts";
import { createAttendanceReader } from "./read-attendance.ts";
import { createStatementReader } from "./read-statements.ts";
import { createWaitReader } from "./read-waits.ts";
import { application, ofThisDatabase, type Reading, readColumns } from "./reading.ts";

const server = statement(
  "collector.server",
  `WITH database AS MATERIALIZED (SELECT * FROM pg_stat_database WHERE datname = current_database())
   SELECT 'postgres_start_time_seconds' AS metric, '{}'::jsonb AS labels,
          extract(epoch FROM pg_postmaster_start_time())::float8 AS value
   UNION ALL SELECT 'postgres_connection_limit', '{}', current_setting('max_connections')::float8
   -- Those with the most connections first, because only a limited number of names get their own series.
   UNION ALL (SELECT 'postgres_connections', jsonb_build_object('application', ${application}, 'state', CASE
            WHEN state IN ('active', 'idle') THEN state
            WHEN state LIKE 'idle in transaction%' THEN 'idle-in-transaction' ELSE 'other' END), count(*)::float8
       FROM pg_stat_activity WHERE ${ofThisDatabase} GROUP BY 2 ORDER BY 3 DESC, 2)
   UNION ALL SELECT 'postgres_deadlocks_total', '{}', deadlocks::float8 FROM database
   UNION ALL SELECT 'postgres_transactions_total', '{"outcome": "commit"}', xact_commit::float8 FROM database
   UNION ALL SELECT 'postgres_transactions_total', '{"outcome": "rollback"}', xact_rollback::float8 FROM database
   UNION ALL SELECT 'postgres_blocks_total', '{"source": "cache"}', blks_hit::float8 FROM database
   UNION ALL SELECT 'postgres_blocks_total', '{"source": "disk"}', blks_read::float8 FROM database
   UNION ALL SELECT 'postgres_wal_bytes_total', '{}', wal_bytes::float8 FROM pg_stat_wal
   UNION ALL SELECT 'postgres_checkpoints_total', '{"kind": "timed"}', num_timed::float8 FROM pg_stat_checkpointer
   UNION ALL SELECT 'postgres_checkpoints_total', '{"kind": "requested"}', num_requested::float8
       FROM pg_stat_checkpointer`,
  readColumns,
);

const tables = statement(
  "collector.tables",
  `SELECT v.metric, jsonb_build_object('table', t.relname) || v.labels AS labels, v.value::float8 AS value
     FROM pg_stat_user_tables t CROSS JOIN LATERAL (VALUES
       ('postgres_table_rows_read_total', '{"by": "scan"}'::jsonb, t.seq_tup_read),
       ('postgres_table_rows_read_total', '{"by": "index"}', coalesce(t.idx_tup_fetch, 0)),
       ('postgres_table_scans_total', '{}', t.seq_scan),
       ('postgres_dead_rows', '{}', t.n_dead_tup),
       -- A copied database has no counts yet, but what ANALYZE last saw.
       ('postgres_table_rows', '{}', greatest(t.n_live_tup, (SELECT reltuples FROM pg_class WHERE oid = t.relid)))
     ) AS v (metric, labels, value)
    WHERE t.schemaname = 'public'`,
  readColumns,
);

/** Shorter than any scrape interval: several scrapers at once share an answer. */
const eachScrapeMs = 500;
/** In a large district thousands of sections may be late. */
const seldomMs = 15_000;

export function readingsOf(timeZone: string): readonly Reading[] {
  const plain = ({ name, all }: typeof server): Reading => ({
    name,
    everyMs: eachScrapeMs,
    read: (database) => all(database, []),
  });
  return [
    ...[server, tables].map(plain),
    { name: "collector.waits", everyMs: eachScrapeMs, read: createWaitReader() },
    { name: "collector.statements", everyMs: eachScrapeMs, read: createStatementReader() },
    { name: "collector.attendance", everyMs: seldomMs, read: createAttendanceReader(timeZone) },
  ];
}
