/** Postgres: is it a lock, a scan, the link, the pool or the server itself? */

import { thresholds as linkSlow } from "../../readiness/causes/database-link-slow/thresholds.ts";
import { thresholds as indexMissing } from "../../readiness/causes/index-missing/thresholds.ts";
import { thresholds as lockHeld } from "../../readiness/causes/lock-held/thresholds.ts";
import type { Board, Panel } from "./shared/board.ts";
import { fiveHighest, ofRun, orNone, rate, sumRate } from "./shared/expressions.ts";
import { poolWait } from "./shared/panels.ts";

const lockWait: Panel = {
  title: "Who blocks whom?",
  good: "The longest wait for a lock, and the age of the transaction that blocks it. Good: zero; above the line, end that transaction.",
  next: { says: "A lock is held", runbook: "LockHeld" },
  look: "lines",
  unit: "seconds",
  queries: [
    { expr: longestOf("postgres_lock_wait_seconds"), legend: "longest wait" },
    { expr: longestOf("postgres_longest_transaction_seconds"), legend: "oldest transaction" },
    {
      expr: orNone(
        `max by (application) (${ofRun("postgres_lock_blocker_seconds")})`,
        "application",
        "no one",
      ),
      legend: "held by {{application}}",
    },
  ],
  limits: [lockHeld.lockWaitSeconds],
};

const locksByTable: Panel = {
  title: "Which table do they wait for?",
  good: "Sessions that wait for a lock now, by table. Good: zero, and no line except none, which counts locks whose table is unknown.",
  next: { says: "A lock is held", runbook: "LockHeld" },
  look: "lines",
  unit: "count",
  queries: [
    {
      expr: `sum by (table) (${ofRun("postgres_locks_waiting")})`,
      legend: "table: {{table}}",
    },
  ],
};

const ownNames = 'statement!="other"';

const scans: Panel = {
  title: "Does a table need an index?",
  good: "Rows read from a table for each row that all statements return: the five highest. Good: a few, far under the line.",
  next: { says: "An index is missing", runbook: "IndexMissing" },
  look: "lines",
  unit: "count",
  queries: [
    {
      expr: fiveHighest(
        `${sumRate("postgres_table_rows_read_total", "", "table")} / ignoring (table) group_left () clamp_min(${sumRate("postgres_statement_rows_total", ownNames)}, 1)`,
        "table",
      ),
      legend: "{{table}}",
    },
  ],
  limits: [indexMissing.rowsReadPerRowReturned],
};

const link: Panel = {
  title: "Is it the link to the database?",
  good: "A mean statement as measured by the SIS and by Postgres. Good: the two are close together; a gap above the line is the link between them.",
  next: { says: "The link is slow", runbook: "DatabaseLinkSlow" },
  look: "lines",
  unit: "seconds",
  queries: [
    { expr: mean("sis"), legend: "for the SIS" },
    { expr: mean("postgres"), legend: "in Postgres" },
    { expr: `clamp_min(${mean("sis")} - ${mean("postgres")}, 0)`, legend: "between them" },
  ],
  limits: [linkSlow.linkSecondsPerCall],
};

const statements: Panel = {
  title: "What does Postgres spend its time on?",
  good: "Seconds per second that a statement runs in Postgres, including waits for locks: the five highest. Good: no line stands out.",
  next: { says: "Which module runs it?", board: "sis-modules" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: fiveHighest(sumRate("postgres_statement_seconds_total", "", "statement"), "statement"),
      legend: "{{statement}}",
    },
  ],
};

const calls: Panel = {
  title: "Which statements are called most?",
  good: "Calls per second: the five highest. Good: in step with the requests; a line that grows faster runs once per row.",
  next: { says: "Statements per request", runbook: "StatementsPerRequest" },
  look: "lines",
  unit: "perSecond",
  axis: "calls",
  queries: [
    {
      expr: fiveHighest(sumRate("postgres_statement_calls_total", "", "statement"), "statement"),
      legend: "{{statement}}",
    },
  ],
};

const pool: Panel = {
  title: "Who holds the connections of the pools?",
  good: "Connections of the SIS by pool and state, and requests that wait for one. Good: no request waits, some are idle.",
  next: { says: "The pool is starved", runbook: "PoolStarved" },
  look: "lines",
  unit: "count",
  queries: [
    { expr: `sum by (pool, state) (${ofRun("sis_pool_connections")})`, legend: "{{pool}}: {{state}}" },
  ],
};

const connections: Panel = {
  title: "Who is connected?",
  good: "Connections by application and state. Good: few are idle in a transaction, and the total stays well under the server's limit.",
  next: { says: "Who blocks whom?", runbook: "LockHeld" },
  look: "areas",
  unit: "count",
  queries: [
    {
      expr: `sum by (application, state) (${ofRun("postgres_connections")}) > 0`,
      legend: "{{application}}: {{state}}",
    },
  ],
};

const uptime: Panel = {
  title: "Was Postgres restarted?",
  good: "Time since Postgres started. Good: a line that only climbs; a drop to zero is a restart.",
  next: { says: "The database was restarted", runbook: "DatabaseRestarted" },
  look: "lines",
  unit: "seconds",
  queries: [{ expr: `time() - max(${ofRun("postgres_start_time_seconds")})`, legend: "up for" }],
};

const transactions: Panel = {
  title: "Do transactions succeed?",
  good: "Transactions per second by how they ended, and deadlocks. Good: few are rolled back, and there are no deadlocks.",
  next: { says: "Which writes are refused?", board: "sis-modules" },
  look: "lines",
  unit: "perSecond",
  axis: "transactions",
  queries: [
    { expr: sumRate("postgres_transactions_total", "", "outcome"), legend: "{{outcome}}" },
    { expr: sumRate("postgres_deadlocks_total"), legend: "deadlocks" },
  ],
};

const fromDisk: Panel = {
  title: "Does the data fit in memory?",
  good: "Share of blocks that were not in Postgres's own cache. Good: near zero once the first requests have been answered.",
  next: { says: "Which table is read?", runbook: "IndexMissing" },
  look: "lines",
  unit: "share",
  most: 1,
  queries: [{ expr: `${blocks('source="disk"')} / (${blocks()} > 0)`, legend: "not in the cache" }],
};

const writing: Panel = {
  title: "How much is written?",
  good: "Write-ahead log per second. Good: in step with the writes; a jump without them is a checkpoint or a bulk change.",
  next: { says: "Which module writes?", board: "sis-modules" },
  look: "lines",
  unit: "bytesPerSecond",
  queries: [{ expr: `sum(${rate("postgres_wal_bytes_total")})`, legend: "write-ahead log" }],
};

const checkpoints: Panel = {
  title: "Are checkpoints forced?",
  good: "Checkpoints so far in the range, by reason. Good: timed ones only; requested ones mean that the log fills too fast.",
  next: { says: "Which module writes?", board: "sis-modules" },
  look: "lines",
  unit: "count",
  queries: [{ expr: sinceBegin("postgres_checkpoints_total", "kind"), legend: "{{kind}}" }],
};

const deadRows: Panel = {
  title: "Does vacuum keep up?",
  good: "Rows that vacuum has yet to remove: the five highest. Good: they fall again; a long transaction blocks vacuum.",
  next: { says: "Is a transaction too long?", runbook: "LockHeld" },
  look: "lines",
  unit: "count",
  queries: [
    { expr: fiveHighest(`sum by (table) (${ofRun("postgres_dead_rows")})`, "table"), legend: "{{table}}" },
  ],
};

export const postgres: Board = {
  uid: "postgres",
  title: "Postgres",
  description: "Is it a lock, a scan, the link, the pool or the server itself?",
  readingOrder: 3,
  from: "now-15m",
  variables: ["run"],
  rows: [
    { height: 7, panels: [lockWait, locksByTable, uptime] },
    { height: 7, panels: [statements, scans, link] },
    { height: 7, panels: [poolWait, pool, connections, calls] },
    { title: "Housekeeping", height: 7, panels: [transactions, fromDisk, deadRows] },
    { height: 7, panels: [writing, checkpoints] },
  ],
};

function blocks(matchers = ""): string {
  return sumRate("postgres_blocks_total", matchers);
}

function longestOf(metric: string): string {
  return `max(${ofRun(metric)})`;
}

function mean(side: string): string {
  return `${sumRate(`${side}_statement_seconds_total`, ownNames)} / ${sumRate(`${side}_statement_calls_total`, ownNames)}`;
}

/** Postgres has counted since it was created, which may be long before the run. */
function sinceBegin(metric: string, by: string): string {
  return `sum by (${by}) (${ofRun(metric)}) - sum by (${by}) (min_over_time(${ofRun(metric)}[$__range] @ end()))`;
}
