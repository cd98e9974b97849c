/** Identity sequences after a load of explicit ids: the next id follows the largest. */
import pg from "pg";

export async function advanceSequences(client: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<IdentityColumn>(identityColumnsSql, [tables]);
  for (const { table, column } of rows) {
    const name = pg.escapeIdentifier(column);
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${name}), 1), max(${name}) IS NOT NULL)
         FROM public.${pg.escapeIdentifier(table)}`,
      [`public.${table}`, column],
    );
  }
}

type IdentityColumn = { readonly table: string; readonly column: string };

const identityColumnsSql = `
  SELECT t.relname AS table, a.attname AS column
    FROM pg_attribute a
    JOIN pg_class t ON t.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
   WHERE n.nspname = 'public'
     AND a.attidentity <> ''
     AND t.relname = ANY ($1)`;
