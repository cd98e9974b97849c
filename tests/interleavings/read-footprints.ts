/** Finds out from a statement's text and from the database's catalog which tables the statement may touch. */
import type { Pool } from "pg";
import { z } from "zod";
import { type Footprint, noFootprint, unionOf } from "./footprint.ts";

/** The footprint of a statement that commits by itself. */
export type FootprintOf = (text: string) => Footprint;

const names = z.array(z.string());
const catalogSchema = z.object({
  tables: names,
  functions: z.array(z.object({ name: z.string(), body: z.string() })),
  triggers: z.array(z.object({ table: z.string(), function: z.string() })),
  foreignKeys: z.array(z.object({ table: z.string(), references: z.string() })),
});
type Catalog = z.output<typeof catalogSchema>;

const readCatalog = `
SELECT json_build_object(
  'tables', (SELECT coalesce(json_agg(relname), '[]') FROM pg_class WHERE relnamespace = 'public'::regnamespace
    AND relkind = 'r'),
  'functions', (SELECT coalesce(json_agg(json_build_object('name', proname, 'body', pg_get_functiondef(oid))), '[]')
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang IN
      (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))),
  'triggers', (SELECT coalesce(json_agg(json_build_object('table', c.relname, 'function', p.proname)), '[]')
    FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid JOIN pg_proc AS p ON p.oid = tgfoid
    WHERE NOT tgisinternal AND tgenabled <> 'D'),
  'foreignKeys', (SELECT coalesce(json_agg(json_build_object('table', c.relname, 'references', r.relname)), '[]')
    FROM pg_constraint JOIN pg_class AS c ON c.oid = conrelid JOIN pg_class AS r ON r.oid = confrelid
    WHERE contype = 'f')
) AS catalog`;

export async function readFootprints(pool: Pool): Promise<FootprintOf> {
  const { rows } = await pool.query<{ catalog: unknown }>(readCatalog);
  const catalog = catalogSchema.parse(rows[0]?.catalog);
  const known = new Map<string, Footprint>();
  return (text) => {
    const footprint = known.get(text) ?? ownRowsOf(text, catalog) ?? footprintOf(text, catalog, new Set());
    known.set(text, footprint);
    return footprint;
  };
}

/** A key belongs to one request, so no other session asks for the audit row or for the lock under that key. */
function ownRowsOf(text: string, catalog: Catalog): Footprint | undefined {
  if (text.includes("statement:write-once.claim ")) return noFootprint;
  if (!text.includes("statement:write-once.record ")) return undefined;
  const { keepsKeys, shows } = footprintOf(text, catalog, new Set());
  return { ...noFootprint, keepsKeys, shows };
}

/** `within` has the functions that are being looked at: one may call itself. */
function footprintOf(text: string, catalog: Catalog, within: ReadonlySet<string>): Footprint {
  const words = new Set(text.toLowerCase().match(/\w+/gu));
  const tables = new Set(catalog.tables.filter((table) => words.has(table)));
  const changed = tablesAfter(/\b(?:insert\s+into|update|delete\s+from)\s+"?(\w+)/giu, text).intersection(
    tables,
  );
  const held = /\bfor\s+(?:no\s+key\s+)?update\b/iu.test(text) ? tables : new Set<string>();
  const heldWhole = /\bfor\s+update\b/iu.test(text) ? tables : new Set<string>();
  const deleted = tablesAfter(/\bdelete\s+from\s+"?(\w+)/giu, text).intersection(tables);
  const advisory = /advisory/iu.test(text) ? new Set(["advisory locks"]) : new Set<string>();
  const own: Footprint = {
    reads: tables.union(referencesTo(deleted, catalog)),
    keepsKeys: new Set(
      catalog.foreignKeys.filter(({ table }) => changed.has(table)).map((key) => key.references),
    ),
    shares: /\bfor\s+(?:key\s+)?share\b/iu.test(text) ? tables : new Set(),
    holds: changed.union(held).union(advisory),
    holdsKeys: heldWhole.union(deleted),
    shows: changed,
  };
  return unionOf([own, ...calledBy(words, changed, catalog, within)]);
}

function tablesAfter(pattern: RegExp, text: string): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, table]) => (table ?? "").toLowerCase()));
}

/** A row may only be deleted if no other refers to it. */
function referencesTo(deleted: ReadonlySet<string>, { foreignKeys }: Catalog): Set<string> {
  return new Set(foreignKeys.filter((key) => deleted.has(key.references)).map(({ table }) => table));
}

/** The functions that a text names, and those that the tables it changes have as triggers. */
function calledBy(
  words: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  catalog: Catalog,
  within: ReadonlySet<string>,
): Footprint[] {
  const triggered = new Set(
    catalog.triggers.filter(({ table }) => changed.has(table)).map((each) => each.function),
  );
  return catalog.functions
    .filter(({ name }) => (words.has(name) || triggered.has(name)) && !within.has(name))
    .map(({ name, body }) => footprintOf(body, catalog, new Set([...within, name])));
}
