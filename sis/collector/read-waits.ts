/** Who waits for a lock, for how long, and behind whom. */
import { type Database, statement } from "../db/statement.ts";
import { lockedTable } from "./locked-table.ts";
import { application, ofThisDatabase, type ReadValue, readColumns } from "./reading.ts";

const waits = statement(
  "collector.waits",
  `WITH waiting AS MATERIALIZED (
     SELECT l.pid, coalesce(extract(epoch FROM clock_timestamp() - l.waitstart), 0)::float8 AS seconds,
            ${lockedTable} AS "table"
       FROM pg_locks l
      WHERE NOT l.granted AND l.pid IN (SELECT pid FROM pg_stat_activity WHERE ${ofThisDatabase})),
   blocking AS (
     SELECT DISTINCT b.pid, b.xact_start, b.application_name FROM waiting w
       CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS blocker (pid)
       JOIN pg_stat_activity b ON b.pid = blocker.pid)
   SELECT 'postgres_locks_waiting' AS metric, jsonb_build_object('table', coalesce("table", 'none')) AS labels,
          count(*)::float8 AS value FROM waiting GROUP BY 2
   UNION ALL SELECT 'postgres_locks_waiting', '{"table": "none"}', 0
      WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE "table" IS NULL)
   UNION ALL SELECT 'postgres_lock_wait_seconds', '{}', coalesce(max(seconds), 0) FROM waiting
   UNION ALL (SELECT 'postgres_lock_blocker_seconds', jsonb_build_object('application', ${application}),
          coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
     FROM blocking GROUP BY 2 ORDER BY 3)
   UNION ALL SELECT 'postgres_longest_transaction_seconds', '{}',
          coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
     FROM pg_stat_activity WHERE ${ofThisDatabase} AND pid <> pg_backend_pid()`,
  readColumns,
);

/**
 * As long as the SIS waits for a lock. Sessions that give up and try again at the same moments would otherwise have just
 * begun to wait each time that a scraper looks.
 */
const keptMs = 2_000;

/** The longest wait of the last moments is told, not only that of now. */
export function createWaitReader(): (database: Database, now: Date) => Promise<ReadValue[]> {
  let recent: readonly { readonly atMs: number; readonly seconds: number }[] = [];
  return async (database, now) => {
    const values = await waits.all(database, []);
    const nowMs = now.getTime();
    const seconds = values.find(isLongestWait)?.value ?? 0;
    recent = [...recent.filter(({ atMs }) => nowMs - atMs < keptMs), { atMs: nowMs, seconds }];
    const longest = Math.max(...recent.map((each) => each.seconds));
    return values.map((each) => (isLongestWait(each) ? { ...each, value: longest } : each));
  };
}

function isLongestWait({ metric }: ReadValue): boolean {
  return metric === "postgres_lock_wait_seconds";
}
