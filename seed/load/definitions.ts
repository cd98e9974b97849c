/** Constraints, indexes and triggers as Postgres describes them: read from the catalog, dropped before the load, added after it. */
import pg from "pg";

/** One statement each; `table` is the bare name in schema public. */
export type Definition = {
  readonly table: string;
  readonly name: string;
  readonly create: string;
  readonly drop: string;
};

export type Definitions = {
  /** Primary keys and unique constraints first, then other indexes. */
  readonly keysAndIndexes: readonly Definition[];
  readonly foreignKeys: readonly Definition[];
  /** They would run once for each row that is loaded. */
  readonly triggers: readonly Definition[];
};

export async function readDefinitions(client: pg.Client, tables: readonly string[]): Promise<Definitions> {
  const constraints = (await client.query<ConstraintRow>(constraintsSql)).rows;
  const indexes = (await client.query<IndexRow>(indexesSql)).rows;
  const triggers = (await client.query<IndexRow>(triggersSql)).rows;
  const loaded = <Row extends IndexRow>(rows: Row[]) => rows.filter(({ table }) => tables.includes(table));
  const keys = loaded(constraints.filter(({ kind }) => kind !== "f"));
  return {
    keysAndIndexes: [...keys.map(fromConstraint), ...loaded(indexes).map(fromIndex)],
    foreignKeys: constraints.filter(({ kind }) => kind === "f").map(fromConstraint),
    triggers: triggers.map(fromTrigger),
  };
}

/** Foreign keys go before the unique indexes that they depend on. */
export async function dropDefinitions(client: pg.Client, definitions: Definitions): Promise<void> {
  const { triggers, foreignKeys, keysAndIndexes } = definitions;
  const statements = [...triggers, ...foreignKeys, ...keysAndIndexes].map(({ drop }) => drop);
  await client.query(`BEGIN; ${statements.join("; ")}; COMMIT`);
}

export async function addForeignKeysUnchecked(client: pg.Client, keys: readonly Definition[]): Promise<void> {
  await client.query(keys.map(({ create }) => `${create} NOT VALID`).join("; "));
}

export async function addTriggers(client: pg.Client, triggers: readonly Definition[]): Promise<void> {
  await client.query(triggers.map(({ create }) => create).join("; "));
}

export function validation({ table, name }: Definition): string {
  return `ALTER TABLE public.${pg.escapeIdentifier(table)} VALIDATE CONSTRAINT ${pg.escapeIdentifier(name)}`;
}

type IndexRow = { readonly table: string; readonly name: string; readonly definition: string };
/** Primary key, unique or foreign key. */
type ConstraintRow = IndexRow & { readonly kind: "p" | "u" | "f" };

const constraintsSql = `
  SELECT t.relname AS table, c.conname AS name, c.contype AS kind, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
   WHERE n.nspname = 'public'
     AND c.contype IN ('p', 'u', 'f')
   ORDER BY c.contype, t.relname, c.conname`;

const indexesSql = `
  SELECT t.relname AS table, i.relname AS name, pg_get_indexdef(i.oid) AS definition
    FROM pg_index x
    JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
   WHERE n.nspname = 'public'
     AND NOT EXISTS (SELECT
                       FROM pg_constraint c
                      WHERE c.conindid = i.oid
                        AND c.contype IN ('p', 'u', 'x'))
   ORDER BY t.relname, i.relname`;

const triggersSql = `
  SELECT t.relname AS table, g.tgname AS name, pg_get_triggerdef(g.oid) AS definition
    FROM pg_trigger g
    JOIN pg_class t ON t.oid = g.tgrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
   WHERE n.nspname = 'public'
     AND NOT g.tgisinternal
   ORDER BY t.relname, g.tgname`;

function fromConstraint({ table, name, definition }: ConstraintRow): Definition {
  const alter = `ALTER TABLE public.${pg.escapeIdentifier(table)}`;
  const constraint = pg.escapeIdentifier(name);
  return {
    table,
    name,
    create: `${alter} ADD CONSTRAINT ${constraint} ${definition}`,
    drop: `${alter} DROP CONSTRAINT ${constraint}`,
  };
}

function fromIndex({ table, name, definition }: IndexRow): Definition {
  return { table, name, create: definition, drop: `DROP INDEX public.${pg.escapeIdentifier(name)}` };
}

function fromTrigger({ table, name, definition }: IndexRow): Definition {
  const drop = `DROP TRIGGER ${pg.escapeIdentifier(name)} ON public.${pg.escapeIdentifier(table)}`;
  return { table, name, create: definition, drop };
}
