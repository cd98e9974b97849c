/**
 * Keeps what the district was like when it was seeded: row counts and checksums of each table by school, and what the
 * schema promises. Whatever no operation changed must still be like that after a rehearsal.
 */

import { sql } from "drizzle-orm";
import type pg from "pg";
import { databaseSettingsKinds, databaseSettingsSql } from "../../parts/postgres/database-definitions.sql.ts";
import { listSummedTables, rowHoldersSql, rowSumColumns, rowSumsSql } from "../../parts/postgres/row-sums.ts";
import { schemaDefinitionsSql } from "../../parts/postgres/schema-definitions.sql.ts";
import { privilegeKinds, schemaPrivilegesSql } from "../../parts/postgres/schema-privileges.sql.ts";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";

/** Every table with schools in it names them alike. */
const by = sections.schoolId.name;

/** Which students each class has, without a list of them: a sheet with the same number and sum leaves nobody out. */
const classesSql = sqlText(sql`
INSERT INTO firstbell.seeded_classes
SELECT ${sectionEnrollments.sectionId}, count(*), sum(${sectionEnrollments.studentId})
  FROM ${sectionEnrollments}
 WHERE ${sectionEnrollments.endDate} IS NULL
 GROUP BY ${sectionEnrollments.sectionId}`);

/** Creates the tables, and returns the statements that fill them: one for the classes and one for each table. */
export async function beginSeededState(client: pg.Client): Promise<string[]> {
  await client.query(`
    CREATE TABLE firstbell.seeded_rows (${rowSumColumns});
    CREATE TABLE firstbell.seeded_holders AS ${rowHoldersSql};
    CREATE TABLE firstbell.seeded_classes (section_id integer, size bigint, student_sum bigint);
    CREATE TABLE firstbell.seeded_definitions AS ${schemaDefinitionsSql}`);
  const tables = await listSummedTables(client, by);
  const sums = tables.map((table) => `INSERT INTO firstbell.seeded_rows ${rowSumsSql(table, { by })}`);
  return [...sums, classesSql];
}

/**
 * Keeps who may do what as it is now, and the database's own settings: the role that the SIS works as gets its privileges when
 * it is about to start, and a copy of a database has no settings.
 */
export async function keepPrivileges(client: Pick<pg.ClientBase, "query">): Promise<void> {
  await client.query("DELETE FROM firstbell.seeded_definitions WHERE kind = ANY($1)", [
    [...privilegeKinds, ...databaseSettingsKinds],
  ]);
  await client.query(
    `INSERT INTO firstbell.seeded_definitions ${schemaPrivilegesSql} UNION ALL ${databaseSettingsSql}`,
  );
}
