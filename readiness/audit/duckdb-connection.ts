/** Runs the audit's SQL on DuckDB: where the two databases differ, statements are rewritten here and nowhere else. */
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import type { RosterConnection } from "./roster-connection.ts";

/** What Postgres has and DuckDB doesn't, and what does the same there. */
const differences: readonly (readonly [inPostgres: RegExp, inDuckDb: string])[] = [
  [/\bCREATE UNLOGGED TABLE\b/g, "CREATE TABLE"],
  [/\bSELECT FROM\b/g, "SELECT 1 FROM"],
  /** DuckDB keeps its statistics itself. */
  [/\bANALYZE [a-z_.]+/g, ""],
];

const functions = `
CREATE MACRO roster_day.title_matches(title, pattern) AS regexp_matches(title, pattern, 'i');
CREATE MACRO roster_day.count_of_days(days) AS bit_count(days)::integer;
CREATE MACRO roster_day.half_of(id) AS (hash(id) % 2)::integer`;

export function auditInDuckDb(duckDb: DuckDb): RosterConnection {
  return {
    functions,
    run: (sql) => duckDb.run(inDuckDb(sql)),
    rows: async (sql, shape) => shape.array().parse(await duckDb.rows(inDuckDb(sql))),
    lookUp: (sql) => duckDb.run(inDuckDb(sql)),
  };
}

function inDuckDb(sql: string): string {
  return differences.reduce((text, [seen, instead]) => text.replaceAll(seen, instead), sql);
}
