/** The harness's mark on a database: which district is in it, and whether it is complete. */
import type pg from "pg";
import { ownSchemas } from "../../parts/postgres/database-definitions.sql.ts";
import type { MessLevel } from "../mess/mess.ts";
import { isMarked, listForeignObjects } from "./foreign-objects.ts";
import type { LoadedTable } from "./load-table.ts";

export type DistrictMark = {
  readonly students: number;
  readonly seed: number;
  readonly mess: MessLevel;
  readonly defects: readonly string[];
  /** The last day of the history in it; null if school hasn't opened. */
  readonly through: string | null;
  readonly schemaDigest: string;
  readonly generatorVersion: number;
  readonly digest: string;
  /** What the digest was before any mess or defect was planted. */
  readonly cleanDigest: string;
  readonly schools: number;
  readonly rows: number;
  /** How long the seeding took. */
  readonly seconds: number;
  readonly tables: readonly LoadedTable[];
};

/** `ours`: seeded by this harness, complete or not, and nothing else. `foreign`: it has someone else's data in it. */
export type DatabaseState = "empty" | "ours" | "foreign";

export async function inspectDatabase(client: pg.Client): Promise<DatabaseState> {
  if ((await listForeignObjects(client)).length > 0) return "foreign";
  return (await isMarked(client)) ? "ours" : "empty";
}

/** Removes what an earlier seeding left, and nothing else. */
export async function clearDistrict(client: pg.Client): Promise<void> {
  await client.query(`
    DROP SCHEMA IF EXISTS ${[...ownSchemas, "firstbell", "public"].join(", ")} CASCADE;
    CREATE SCHEMA public`);
}

export async function beginMark(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA firstbell;
    CREATE TABLE firstbell.migrated_objects (
      kind text NOT NULL,
      name text NOT NULL
    );
    CREATE TABLE firstbell.district (
      only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
      students integer NOT NULL,
      seed integer NOT NULL,
      mess text NOT NULL,
      defects text[] NOT NULL,
      through text,
      schema_digest text NOT NULL,
      generator_version integer NOT NULL,
      digest text NOT NULL,
      clean_digest text NOT NULL,
      schools integer NOT NULL,
      rows bigint NOT NULL,
      seconds double precision NOT NULL,
      table_digests jsonb NOT NULL,
      complete boolean NOT NULL
    )`);
}

/** The last statement of a seeding: without this row a district counts as half loaded. */
export async function completeMark(client: pg.Client, mark: DistrictMark): Promise<void> {
  await client.query(
    `INSERT INTO firstbell.district
            (students, seed, mess, defects, schema_digest, generator_version, digest, clean_digest, schools, rows, seconds,
             table_digests, through, complete)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true)`,
    [
      mark.students,
      mark.seed,
      mark.mess,
      mark.defects,
      mark.schemaDigest,
      mark.generatorVersion,
      mark.digest,
      mark.cleanDigest,
      mark.schools,
      mark.rows,
      mark.seconds,
      JSON.stringify(mark.tables),
      mark.through,
    ],
  );
}

/** The mark of a complete district, which an earlier version may have left; undefined if there is none or the seeding was cut short. */
export async function readMark(client: pg.Client): Promise<DistrictMark | undefined> {
  if (!(await isMarked(client))) return undefined;
  const { rows } = await client.query<DistrictMark>(`
    SELECT students, seed, coalesce(to_jsonb(d) ->> 'mess', 'none') AS mess, defects, schema_digest AS "schemaDigest", generator_version AS "generatorVersion",
           digest, coalesce(to_jsonb(d) ->> 'clean_digest', digest) AS "cleanDigest", schools, rows::float8 AS rows,
           seconds, table_digests AS tables, to_jsonb(d) ->> 'through' AS through
      FROM firstbell.district d
     WHERE complete`);
  return rows[0];
}
