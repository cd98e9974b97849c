/**
 * Row counts and checksums of every table of a database, by the value of one column. A checksum doesn't depend on the
 * order of the rows. The tables and columns come from Postgres's own catalog, so that a new table is included.
 */
import type { ClientBase } from "pg";

export type SummedColumn = {
  readonly name: string;
  /** Its place in the table, which is never given to another column. */
  readonly place: number;
  /** The hash function of its type, or "text" where the type has none: then its text is hashed. */
  readonly hashedBy: string;
};

export type SummedTable = {
  /** In schema public, quoted where SQL needs it. */
  readonly name: string;
  readonly columns: readonly SummedColumn[];
  /** Whether its rows are numbered by a column `id`. */
  readonly numbered: boolean;
  /** Where the value to sum by comes from: the table itself, a table that it references, or nowhere. */
  readonly group:
    | { readonly from: "itself" }
    | { readonly from: "parent"; readonly parent: string; readonly column: string; readonly key: string }
    | { readonly from: "nowhere" };
};

export type Summing = {
  /** The column to sum by, an integer; tables without it use that of the first table that they reference. */
  readonly by: string;
  /** Rows to leave out, as a condition on `t`. */
  readonly where?: string;
  /** A query to read instead of the table, with the table's columns. */
  readonly from?: string;
  /** Columns to sum as if they were empty. */
  readonly empty?: readonly string[];
};

/** The columns that `rowSumsSql` returns. */
export const rowSumColumns =
  "table_name text, group_id integer, rows bigint, checksum numeric, last_id bigint";

/** Largest first, so that connections that share the work end at about the same time. */
export async function listSummedTables(client: ClientBase, by: string): Promise<SummedTable[]> {
  const { rows } = await client.query<CatalogRow>(catalogSql, [by]);
  return rows.map(({ name, columns, numbered, own, parent, column, key }) => ({
    ...{ name, columns, numbered },
    group: own
      ? { from: "itself" }
      : parent !== null && column !== null && key !== null
        ? { from: "parent", parent, column, key }
        : { from: "nowhere" },
  }));
}

/** One row for each value of the column; `last_id` is the highest number that a row has. */
export function rowSumsSql(table: SummedTable, { by, where = "true", from, empty = [] }: Summing): string {
  const { group, columns, name, numbered } = table;
  const hashes = columns.map((column) =>
    empty.includes(column.name) ? hashOfNothing(column) : hashOf(column),
  );
  const join =
    group.from === "parent" ? `LEFT JOIN public.${group.parent} p ON p.${group.key} = t.${group.column}` : "";
  const value = { itself: `t.${by}`, parent: `p.${by}`, nowhere: "NULL::integer" }[group.from];
  return `
SELECT '${name}' AS table_name, ${value} AS group_id, count(*) AS rows,
       sum(${hashes.join(" # ")}) AS checksum, ${numbered ? "max(t.id)" : "NULL::bigint"} AS last_id
  FROM ${from === undefined ? `public.${name}` : `(${from})`} t ${join}
 WHERE ${where}
 GROUP BY 2`;
}

/**
 * table_name, holder: what holds a table's rows. Whoever exchanges a table for another, or gives a column other values
 * without writing its rows (as a new column's default does), changes it. A copy from a template has the same.
 */
export const rowHoldersSql = `
SELECT quote_ident(t.relname) AS table_name,
       concat_ws(' ', c.system_identifier, t.oid,
                 (SELECT string_agg(concat_ws(' ', a.attnum, a.attname, a.atttypid, a.attisdropped, a.attmissingval::text), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0)) AS holder
  FROM pg_class t
 CROSS JOIN pg_control_system() c
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'`;

/** Columns are hashed one by one, each in its own way: that takes two thirds of the time of `hash_record_extended`. */
function hashOf(column: SummedColumn): string {
  const { name, place, hashedBy } = column;
  const hash =
    hashedBy === "text" ? `hashtextextended(t.${name}::text, ${place})` : `${hashedBy}(t.${name}, ${place})`;
  return `coalesce(${hash}, ${hashOfNothing(column)})`;
}

/** A 64-bit number for each place, spread as hashes are: 2^64 divided by the golden ratio, times the place. */
function hashOfNothing({ place }: SummedColumn): string {
  return `'${BigInt.asIntN(64, 0x9e3779b97f4a7c15n * BigInt(place))}'::bigint`;
}

type CatalogRow = Pick<SummedTable, "name" | "columns" | "numbered"> & {
  readonly own: boolean;
  readonly parent: string | null;
  readonly column: string | null;
  readonly key: string | null;
};

/** `$1` is the column to sum by. */
const catalogSql = `
  WITH hash AS (
    SELECT c.opcintype AS type, p.amproc::text AS function
      FROM pg_amproc p
      JOIN pg_opclass c ON c.opcfamily = p.amprocfamily AND c.opcintype = p.amproclefttype
      JOIN pg_am m ON m.oid = c.opcmethod
      JOIN pg_proc f ON f.oid = p.amproc AND f.proargtypes[0] = c.opcintype
     WHERE m.amname = 'hash' AND c.opcdefault AND p.amprocnum = 2 AND p.amprocrighttype = p.amproclefttype
  ), attribute AS (
    SELECT a.attrelid, a.attnum, a.attname, quote_ident(a.attname) AS name,
           CASE y.typtype WHEN 'e' THEN 'hashenumextended' ELSE coalesce(h.function, 'text') END AS hashed_by
      FROM pg_attribute a
      JOIN pg_type y ON y.oid = a.atttypid
      LEFT JOIN hash h ON h.type = a.atttypid
     WHERE a.attnum > 0 AND NOT a.attisdropped
  ), parent AS (
    SELECT DISTINCT ON (c.conrelid) c.conrelid, quote_ident(r.relname) AS parent, child.name AS column, key.name AS key
      FROM pg_constraint c
      JOIN pg_class r ON r.oid = c.confrelid
      JOIN attribute own ON own.attrelid = c.confrelid AND own.attname = $1
      JOIN attribute child ON child.attrelid = c.conrelid AND child.attnum = c.conkey[1]
      JOIN attribute key ON key.attrelid = c.confrelid AND key.attnum = c.confkey[1]
     WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1
     ORDER BY c.conrelid, r.relname, child.name
  )
  SELECT quote_ident(t.relname) AS name,
         (SELECT jsonb_agg(jsonb_build_object('name', a.name, 'place', a.attnum, 'hashedBy', a.hashed_by) ORDER BY a.attnum)
            FROM attribute a WHERE a.attrelid = t.oid) AS columns,
         EXISTS (SELECT FROM attribute a WHERE a.attrelid = t.oid AND a.attname = 'id') AS numbered,
         EXISTS (SELECT FROM attribute a WHERE a.attrelid = t.oid AND a.attname = $1) AS own,
         p.parent, p.column, p.key
    FROM pg_class t
    LEFT JOIN parent p ON p.conrelid = t.oid
   WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
   ORDER BY pg_relation_size(t.oid) DESC, t.relname`;
