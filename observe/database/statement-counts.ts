/** What pg_stat_statements counts per statement, and what was counted between two looks. */
import { z } from "zod";
import type { StatementUse } from "../../readiness/evidence/database-evidence.ts";
import type { DatabaseConnection } from "./connection.ts";
import { isWatching, nameInSql, unnamed } from "./statement-name.ts";

const columns = {
  /** Which statement, and since when it has been counted; a different time means that its count restarted at zero. */
  key: z.string(),
  query: z.string(),
  statement: z.string(),
  text: z.string(),
  calls: z.number(),
  seconds: z.number(),
  rows: z.number(),
};
export type StatementCount = z.output<z.ZodObject<typeof columns>>;

export type StatementCounts = {
  /** By key: a name may have had several texts, and a text may be evicted and counted from zero again. */
  readonly counts: ReadonlyMap<string, StatementCount>;
  /** When all counts were last reset: by a crash or on request. A restart keeps them. */
  readonly since: string;
  /** How long ago that was. */
  readonly countedMs: number;
};

/**
 * Reads texts of named statements only: others may contain anyone's values. Postgres keeps one text for every COMMIT,
 * the first that it saw, which may be another client's, without a name.
 */
const text = `SELECT concat_ws(' ', queryid, stats_since) AS key, queryid::text AS query, coalesce(min(name), '${unnamed}') AS statement,
    coalesce(min(CASE WHEN name IS NOT NULL THEN text END), '') AS text,
    sum(calls)::float8 AS calls, sum(total_exec_time)::float8 / 1000 AS seconds, sum(rows)::float8 AS rows
  FROM (SELECT queryid, stats_since, calls, total_exec_time, rows, query AS text, coalesce(substring(query FROM ${nameInSql}),
               'transaction.' || lower(substring(query FROM '(?i)^(begin|commit|rollback)'))) AS name
          FROM pg_stat_statements
         WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())) AS counted
 GROUP BY queryid, stats_since`;

const sinceColumns = { since: z.string(), countedMs: z.number() };
const sinceText = `SELECT stats_reset::text AS since,
    extract(epoch FROM clock_timestamp() - stats_reset)::float8 * 1000 AS "countedMs"
  FROM pg_stat_statements_info`;

type Sums = { readonly calls: number; readonly seconds: number; readonly rows: number };

const mostStatements = 100;

export type StatementsBetween = {
  readonly statements: Omit<StatementUse, "slowestPlan">[];
  readonly watchSeconds: number;
};

export async function readStatementCounts(connection: DatabaseConnection): Promise<StatementCounts> {
  const rows = await connection.query({ name: "statements", text, columns, values: [] });
  const began = { name: "statements-since", text: sinceText, columns: sinceColumns, values: [] };
  const [{ since, countedMs } = { since: "", countedMs: 0 }] = await connection.query(began);
  return { counts: new Map(rows.map((row) => [row.key, row])), since, countedMs };
}

export async function ensureStatementCounts(connection: DatabaseConnection): Promise<void> {
  const made = "CREATE EXTENSION IF NOT EXISTS pg_stat_statements";
  await connection.query({ name: "extension", text: made, columns: {}, values: [] });
}

/** The statements that took the most time come first, plus the time that watching itself took. */
export function statementsBetween(
  before: StatementCounts,
  now: StatementCounts,
  requests: number | undefined,
): StatementsBetween {
  const all = [...grownByName(before, now)];
  const watching = all.filter(([statement]) => isWatching(statement));
  const statements = all
    .filter(([statement]) => !isWatching(statement))
    .map(([statement, { calls, seconds, rows }]) => ({
      statement,
      calls,
      seconds: rounded(seconds),
      rows,
      callsPerRequest: perRequest(calls, requests),
      rowsPerRequest: perRequest(rows, requests),
    }))
    .sort((one, other) => other.seconds - one.seconds || (one.statement < other.statement ? -1 : 1))
    .slice(0, mostStatements);
  return { statements, watchSeconds: rounded(watching.reduce((sum, [, { seconds }]) => sum + seconds, 0)) };
}

function grownByName(
  { counts: before }: StatementCounts,
  { counts: now }: StatementCounts,
): Map<string, Sums> {
  const byName = new Map<string, Sums>();
  for (const [key, count] of now) {
    const { calls, seconds, rows } = grown(before.get(key), count);
    const known = byName.get(count.statement) ?? { calls: 0, seconds: 0, rows: 0 };
    const sums = {
      calls: known.calls + calls,
      seconds: known.seconds + seconds,
      rows: known.rows + rows,
    };
    if (calls > 0) byName.set(count.statement, sums);
  }
  return byName;
}

function grown(before: StatementCount | undefined, now: StatementCount): Sums {
  if (before === undefined) return now;
  return {
    calls: now.calls - before.calls,
    seconds: now.seconds - before.seconds,
    rows: now.rows - before.rows,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function perRequest(value: number, requests: number | undefined): number | null {
  return requests === undefined || requests === 0 ? null : rounded(value / requests);
}
