/** What a database holds that this harness did not make: that is somebody's, and is never touched. */
import type pg from "pg";
import { readTableNames } from "./migrations.ts";

/** Wholly ours: the staged ledger, the neutral views, the day that is audited, the list of migrations. */
export const ownSchemas = ["firstbell_ledger", "roster", "roster_day", "drizzle"];
/** Somebody's tables may stand beside these: a role called firstbell makes its tables in the schema of its name. */
const ownTables = ["firstbell.district", "firstbell.defects", "firstbell.dropped_constraints"];

/** Whether a seeding of this harness has begun in the database. */
export async function isMarked(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ marked: boolean }>(
    "SELECT to_regclass('firstbell.district') IS NOT NULL AS marked",
  );
  return rows[0]?.marked ?? false;
}

/** `$1` schemas, `$2` tables. What an extension brought, or a table's own sequence, is no data. */
const foreignObjects = `
  WITH object AS (
    SELECT 'pg_class'::regclass AS catalog, oid, relname AS name, relnamespace AS namespace
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL SELECT 'pg_proc'::regclass, oid, proname, pronamespace FROM pg_proc
    UNION ALL SELECT 'pg_type'::regclass, oid, typname, typnamespace FROM pg_type WHERE typtype IN ('e', 'd')
  ), named AS (
    SELECT nspname || '.' || name AS name
    FROM object JOIN pg_namespace n ON n.oid = object.namespace
    WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' AND nspname <> ALL ($1)
      AND NOT (nspname || '.' || name = ANY ($2) AND catalog = 'pg_class'::regclass)
      AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = object.catalog AND d.objid = object.oid AND d.deptype IN ('e', 'a', 'i')
      )
    UNION ALL SELECT 'large object ' || oid FROM pg_largeobject_metadata
  )
  SELECT name FROM named ORDER BY name`;

/** Without the mark, even tables of our names are somebody's: the SIS's own, in earnest. */
const nothing = { schemas: [], tables: [] };

/** Tables, views, sequences, functions, types and large objects, as `schema.name`. */
export async function listForeignObjects(client: pg.ClientBase): Promise<string[]> {
  const own = (await isMarked(client)) ? { schemas: ownSchemas, tables: await allOwnTables() } : nothing;
  const { rows } = await client.query<{ name: string }>(foreignObjects, [own.schemas, own.tables]);
  return rows.map(({ name }) => name);
}

async function allOwnTables(): Promise<string[]> {
  return [...ownTables, ...(await readTableNames()).map((name) => `public.${name}`)];
}
