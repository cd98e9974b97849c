/** Loads one table in one transaction: rows by COPY FREEZE, then its keys and indexes. */
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";
import type { District, TableRows } from "../tables/table-rows.ts";
import { encodeTable } from "./encode-table.ts";
import { copyHeader, copyTrailer } from "./row-buffer.ts";

export type LoadedTable = { readonly name: string; readonly rows: number; readonly digest: string };

/** The table must be empty and have no keys, indexes or foreign keys; `definitions` are the statements that add them. */
export async function loadTable(
  client: pg.Client,
  district: District,
  table: TableRows,
  definitions: readonly string[],
  onRows: (rows: number) => void,
): Promise<LoadedTable> {
  const name = `public.${pg.escapeIdentifier(table.name)}`;
  await client.query("BEGIN");
  /* FREEZE is only allowed on a table that was created or truncated in the same transaction. */
  await client.query(`TRUNCATE ${name}`);
  const loaded = await copyRows(client, district, table, onRows);
  for (const definition of definitions) await client.query(definition);
  await client.query("COMMIT");
  /* For an empty table that was never analyzed, Postgres plans with ten pages; once analyzed, with none and no index. */
  if (loaded.rows > 0) await client.query(`ANALYZE ${name}`);
  return loaded;
}

/** Bytes of buffers that may wait for the connection. */
const bytesInFlight = 1_048_576;

async function copyRows(
  client: pg.Client,
  district: District,
  table: TableRows,
  onRows: (rows: number) => void,
): Promise<LoadedTable> {
  const encoded = encodeTable(district, table);
  function* file(): Generator<Buffer> {
    yield copyHeader;
    for (const buffer of encoded.buffers) {
      onRows(encoded.rows());
      yield buffer;
    }
    yield copyTrailer;
  }
  await pipeline(file, client.query(from(copyStatement(table), { highWaterMark: bytesInFlight })));
  onRows(encoded.rows());
  return { name: table.name, rows: encoded.rows(), digest: encoded.digest() };
}

function copyStatement(table: TableRows): string {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  return `COPY public.${pg.escapeIdentifier(table.name)} (${columns}) FROM STDIN (FORMAT binary, FREEZE)`;
}
