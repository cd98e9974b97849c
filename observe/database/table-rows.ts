/** How many rows each table holds, as Postgres estimates them. */
import { z } from "zod";
import type { DatabaseConnection } from "./connection.ts";
import type { TableRows } from "./recorded-plans.ts";

const columns = { table: z.string(), rows: z.number() };

/** A copied database has no counts yet, but what ANALYZE last saw. */
const text = `SELECT t.relname AS "table", greatest(max(t.n_live_tup), max(c.reltuples), 0)::float8 AS rows
  FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid GROUP BY 1`;

export async function readTableRows(connection: DatabaseConnection): Promise<TableRows> {
  const rows = await connection.ask({ name: "tables", text, columns, values: [] });
  return new Map(rows.map(({ table, rows: count }) => [table, count]));
}
