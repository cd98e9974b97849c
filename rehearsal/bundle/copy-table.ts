/** Writes rows of DuckDB as a CSV table that is safe to open in a spreadsheet. */
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";

export async function copyTable(
  duckDb: DuckDb,
  select: string,
  { path, columns }: { readonly path: string; readonly columns: readonly string[] },
): Promise<void> {
  const target = path.replaceAll("'", "''");
  await duckDb.run(`
    COPY (SELECT ${columns.map(harmless).join(", ")} FROM (${select}) written) TO '${target}' (FORMAT csv, HEADER)`);
}

/** A cell that begins like a formula would be run by the program that opens the table. */
function harmless(column: string): string {
  const text = `"${column}"::VARCHAR`;
  return `CASE WHEN regexp_matches(${text}, '^[=+@\\t\\r-]') THEN '''' || ${text} ELSE ${text} END AS "${column}"`;
}
