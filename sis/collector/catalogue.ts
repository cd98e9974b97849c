/** Every metric that the collector beside the SIS exposes about Postgres and about attendance that is due. */
import type { MetricRow } from "../telemetry/catalogue.ts";

const sizes = ["small", "medium", "large"] as const;

const server = {
  postgres_up: { type: "gauge", help: "1 while the collector reaches Postgres.", labels: {} },
  postgres_start_time_seconds: { type: "gauge", help: "When Postgres started.", labels: {} },
  postgres_connection_limit: { type: "gauge", help: "Connections that Postgres accepts.", labels: {} },
  postgres_connections: {
    type: "gauge",
    help: "Connections to the database, by application and state.",
    labels: { application: "application", state: ["active", "idle", "idle-in-transaction", "other"] },
  },
  postgres_deadlocks_total: {
    type: "counter",
    help: "Deadlocks that Postgres resolved in the database.",
    labels: {},
  },
  postgres_transactions_total: {
    type: "counter",
    help: "Transactions in the database, by how they ended.",
    labels: { outcome: ["commit", "rollback"] },
  },
  postgres_wal_bytes_total: { type: "counter", help: "Write-ahead log that was written.", labels: {} },
  postgres_checkpoints_total: {
    type: "counter",
    help: "Checkpoints, by reason.",
    labels: { kind: ["timed", "requested"] },
  },
  postgres_blocks_total: {
    type: "counter",
    help: "Blocks of the database that were read, by where they came from.",
    labels: { source: ["cache", "disk"] },
  },
} as const satisfies Record<string, MetricRow>;

const waits = {
  postgres_locks_waiting: {
    type: "gauge",
    help: "Sessions that are waiting for a lock, by the table that they want to use; none is a row or transaction lock whose table is not known.",
    labels: { table: "table" },
  },
  postgres_lock_wait_seconds: {
    type: "gauge",
    help: "Longest time that a session has been waiting for a lock, now or in the last two seconds.",
    labels: {},
  },
  postgres_lock_blocker_seconds: {
    type: "gauge",
    help: "Age of the oldest transaction that another session waits for, by application.",
    labels: { application: "application" },
  },
  postgres_longest_transaction_seconds: {
    type: "gauge",
    help: "Age of the oldest transaction in the database.",
    labels: {},
  },
} as const satisfies Record<string, MetricRow>;

const tables = {
  postgres_table_rows_read_total: {
    type: "counter",
    help: "Rows read from a table, by a scan of the whole table or through an index.",
    labels: { table: "table", by: ["scan", "index"] },
  },
  postgres_table_scans_total: {
    type: "counter",
    help: "Scans of the whole table.",
    labels: { table: "table" },
  },
  postgres_dead_rows: {
    type: "gauge",
    help: "Rows that vacuum has yet to remove.",
    labels: { table: "table" },
  },
  postgres_table_rows: {
    type: "gauge",
    help: "Rows, as Postgres estimates them.",
    labels: { table: "table" },
  },
} as const satisfies Record<string, MetricRow>;

const statements = {
  postgres_statement_calls_total: {
    type: "counter",
    help: "Executions of a statement since the collector started, by its name in the SIS.",
    labels: { statement: "statement" },
  },
  postgres_statement_seconds_total: {
    type: "counter",
    help: "Time that Postgres spent executing a statement, including waits for locks.",
    labels: { statement: "statement" },
  },
  postgres_statement_rows_total: {
    type: "counter",
    help: "Rows that a statement returned or changed.",
    labels: { statement: "statement" },
  },
} as const satisfies Record<string, MetricRow>;

const attendance = {
  sis_attendance_due_sections: {
    type: "gauge",
    help: "Classes whose bell has rung today and whose attendance is therefore due, submitted or not, by the size of the school.",
    labels: { school_size: sizes },
  },
  sis_attendance_overdue_sections: {
    type: "gauge",
    help: "Classes whose attendance is not submitted 30 minutes after their bell, by the size of the school.",
    labels: { school_size: sizes },
  },
} as const satisfies Record<string, MetricRow>;

export const collectorMetrics = {
  ...server,
  ...waits,
  ...tables,
  ...statements,
  ...attendance,
} as const satisfies Record<string, MetricRow>;
