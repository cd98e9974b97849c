/** How many rows each table has by Postgres's estimate, and the planner's cost of reading all of them. */
import { z } from "zod";
import type { DatabaseConnection } from "./connection.ts";
import type { TableSizes } from "./recorded-plans.ts";

const columns = { table: z.string(), rows: z.number(), cost: z.number() };

/**
 * A copied database has no counts yet, only what ANALYZE last saw; for a table that was empty then, the current size is
 * used.
 */
const text = `SELECT "table", max(rows) AS rows,
    max(pages * current_setting('seq_page_cost')::float8
      + rows * current_setting('cpu_tuple_cost')::float8) AS cost
  FROM (SELECT t.relname AS "table", greatest(t.n_live_tup, c.reltuples, 0)::float8 AS rows,
               pg_relation_size(t.relid)::float8 / current_setting('block_size')::float8 AS pages
          FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid) AS sized
 GROUP BY 1`;

export async function readTableSizes(connection: DatabaseConnection): Promise<TableSizes> {
  const rows = await connection.query({ name: "tables", text, columns, values: [] });
  return new Map(rows.map(({ table, ...size }) => [table, size]));
}
