/** Lists what this harness didn't create in a database: it belongs to someone else and is never touched. */
import type pg from "pg";
import { ownSchemas } from "../../parts/postgres/database-definitions.sql.ts";
import { readSchemaTables } from "./schema-tables.ts";

/** Whether a seeding of this harness has begun in the database. */
export async function isMarked(client: pg.ClientBase): Promise<boolean> {
  return await exists(client, "firstbell.district");
}

/** Tables, views, sequences, functions, types and large objects, as `schema.name`. */
export async function listForeignObjects(client: pg.ClientBase): Promise<string[]> {
  const own = (await isMarked(client)) ? { schemas: ownSchemas, objects: await ownObjects(client) } : nothing;
  const { rows } = await client.query<{ name: string }>(foreignObjectsSql, [own.schemas, own.objects]);
  return rows.map(({ name }) => name);
}

/**
 * Keeps a list of what the migrations have created, so that it still counts as ours after a later version of the
 * schema has renamed or dropped it.
 */
export async function recordMigratedObjects(client: pg.ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO firstbell.migrated_objects (kind, name)
     SELECT kind, name FROM (${foreignObjectsSql}) created`,
    [ownSchemas, ownTables.map(asTable)],
  );
}

/** In a database without the mark, even tables with our names belong to someone else: a real SIS has them too. */
const nothing = { schemas: [], objects: [] };

/** Other tables may be in the same schema: a role named firstbell creates its tables in the schema of its name. */
const ownTables = [
  "firstbell.district",
  "firstbell.migrated_objects",
  "firstbell.defects",
  "firstbell.dropped_constraints",
  "firstbell.look_alikes",
  "firstbell.lived_meetings",
  "firstbell.seeded_rows",
  "firstbell.seeded_classes",
  "firstbell.seeded_definitions",
  "firstbell.seeded_holders",
];

/** What the seeding recorded; if it was cut short before that, the tables of the current schema. */
async function ownObjects(client: pg.ClientBase): Promise<string[]> {
  const ours = [...ownTables, ...(await readSchemaTables()).map((name) => `public.${name}`)].map(asTable);
  if (!(await exists(client, "firstbell.migrated_objects"))) return ours;
  const { rows } = await client.query<{ object: string }>(
    "SELECT kind || ' ' || name AS object FROM firstbell.migrated_objects",
  );
  return [...ours, ...rows.map(({ object }) => object)];
}

function asTable(name: string): string {
  return `pg_class ${name}`;
}

async function exists(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>("SELECT to_regclass($1) IS NOT NULL AS exists", [
    table,
  ]);
  return rows[0]?.exists ?? false;
}

/**
 * `$1` schemas, `$2` objects as `catalog schema.name`. An extension's objects and a table's own sequence aren't data.
 */
const foreignObjectsSql = `
  WITH object AS (
    SELECT 'pg_class'::regclass AS catalog, oid, relname AS name, relnamespace AS namespace
      FROM pg_class
     WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
     UNION ALL
    SELECT 'pg_proc'::regclass, oid, proname, pronamespace
      FROM pg_proc
     UNION ALL
    SELECT 'pg_type'::regclass, oid, typname, typnamespace
      FROM pg_type
     WHERE typtype IN ('e', 'd')
  ), named AS (
    SELECT catalog::text AS kind, nspname || '.' || name AS name
      FROM object o
      JOIN pg_namespace n ON n.oid = o.namespace
     WHERE nspname <> 'information_schema'
       AND nspname NOT LIKE 'pg\\_%'
       AND nspname <> ALL ($1)
       AND catalog::text || ' ' || nspname || '.' || name <> ALL ($2)
       AND NOT EXISTS (SELECT
                         FROM pg_depend d
                        WHERE d.classid = o.catalog
                          AND d.objid = o.oid
                          AND d.deptype IN ('e', 'a', 'i'))
     UNION ALL
    SELECT 'pg_largeobject', 'large object ' || oid
      FROM pg_largeobject_metadata
  )
  SELECT kind, name
    FROM named
   ORDER BY name`;
