/**
 * Keeps what the district was like when it was seeded: row counts and checksums of each table by school, and what the
 * schema promises. Whatever no operation changed must still be like that after a rehearsal.
 */
import type pg from "pg";
import { listSummedTables, rowSumColumns, rowSumsSql } from "../../parts/postgres/row-sums.ts";
import { schemaDefinitionsSql } from "../../parts/postgres/schema-definitions.sql.ts";
import { sections } from "../../sis/db/schema/scheduling.ts";

/** Every table with schools in it names them alike. */
const by = sections.schoolId.name;

/** Creates the tables, and returns one statement for each table of the district. */
export async function beginSeededState(client: pg.Client): Promise<string[]> {
  await client.query(`
    CREATE TABLE firstbell.seeded_rows (${rowSumColumns});
    CREATE TABLE firstbell.seeded_definitions AS ${schemaDefinitionsSql}`);
  const tables = await listSummedTables(client, by);
  return tables.map((table) => `INSERT INTO firstbell.seeded_rows ${rowSumsSql(table, { by })}`);
}
