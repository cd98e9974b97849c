/** A connection to the database that an audit works in: Postgres for an SIS, DuckDB for a OneRoster bundle. */
import type { Client } from "pg";
import type { z } from "zod";
import { openClient } from "../../parts/postgres/client.ts";

/** Rules are written in the SQL that both databases share; what they don't share is here and in duckdb-connection.ts. */
export type RosterConnection = {
  run(sql: string): Promise<void>;
  /** Few rows: each is checked against its shape. */
  rows<Shape extends z.ZodType>(sql: string, shape: Shape): Promise<z.output<Shape>[]>;
  /** Runs a statement that looks up few rows among many. */
  lookUp(sql: string): Promise<void>;
  /** The functions that rules use and that are written differently in each database. */
  readonly functions: string;
};

export type PostgresConnection = RosterConnection & { readonly client: Client; close(): Promise<void> };

/**
 * Enough memory to sort and hash a whole district. No JIT: here compiling a query takes longer than running it. Nested
 * loops only as a last resort: the planner expects a rule to find almost no rows, and on a bad day it finds 100,000. No
 * merges, for which it would sort what it can hash.
 */
const sessionSettings =
  "-c work_mem=128MB -c hash_mem_multiplier=2 -c jit=off -c enable_nestloop=off -c enable_mergejoin=off -c max_parallel_workers_per_gather=2" +
  " -c default_statistics_target=10 -c synchronous_commit=off -c client_min_messages=warning";

const functions = `
CREATE FUNCTION roster_day.title_matches(title text, pattern text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN title ~* pattern;
CREATE FUNCTION roster_day.count_of_days(days integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN bit_count(days::bit(5))::integer;
CREATE FUNCTION roster_day.half_of(id text) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN hashtext(id) & 1`;

export async function connectToPostgres(databaseUrl: string): Promise<PostgresConnection> {
  const client = await openClient({
    connectionString: databaseUrl,
    application_name: "firstbell audit",
    options: sessionSettings,
  });
  return {
    client,
    functions,
    run: async (sql) => {
      await client.query(sql);
    },
    rows: async (sql, shape) => shape.array().parse((await client.query(sql)).rows),
    lookUp: async (sql) => {
      await client.query(`SET enable_nestloop = on; ${sql}; SET enable_nestloop = off`);
    },
    close: () => client.end(),
  };
}
