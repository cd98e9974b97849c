/** SQL that Drizzle's builder can't say, with its tables and columns named through the schema. */
import {
  type AnyColumn,
  getTableColumns,
  is,
  Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** Columns without their table, as in the head of an INSERT or after ON CONFLICT. */
export function unqualified(...columns: readonly AnyColumn[]): SQL {
  return sql.join(
    columns.map((column) => sql.identifier(column.name)),
    sql`, `,
  );
}

/** After ON CONFLICT DO UPDATE SET: these columns take the values that would have been inserted. */
export function overwrite(...columns: readonly AnyColumn[]): SQL {
  return sql.join(columns.map(overwritten), sql`, `);
}

function overwritten(column: AnyColumn): SQL {
  return sql`${unqualified(column)} = ${excluded(column)}`;
}

/** In ON CONFLICT DO UPDATE: the value that would have been inserted. */
export function excluded(column: AnyColumn): SQL {
  return sql`excluded.${unqualified(column)}`;
}

/** A value for a column of an UPDATE, encoded as the column is. */
export function encoded(value: Placeholder, column: AnyColumn): SQL {
  return sql`${sql.param(value, column)}`;
}

/** `INSERT INTO table (columns) SELECT values`, followed by `source`: the FROM clause and what comes after it. */
export function insertFrom<Table extends PgTable>(
  table: Table,
  values: { readonly [Key in keyof Table["$inferInsert"]]: SQLWrapper },
  source: SQL,
): SQL {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in values);
  const selected = columns.map(([key, column]) => typed(Reflect.get(values, key), column));
  const head = unqualified(...columns.map(([, column]) => column));
  return sql`INSERT INTO ${table} (${head}) SELECT ${sql.join(selected, sql`, `)} ${source}`;
}

/** A placeholder that is selected has no type. */
function typed(value: SQLWrapper, column: AnyColumn): SQL {
  return is(value, Placeholder) ? sql`${value}::${sql.raw(column.getSQLType())}` : sql`${value}`;
}

/** For a SELECT that needs no table. */
export const oneRow = sql`(SELECT 1) AS one_row`;

/** True if the filter has no value. */
export function whereGiven(value: Placeholder, type: "int" | "bigint" | "text", filter: SQL): SQL {
  return sql`(${value}::${sql.raw(type)} IS NULL OR ${filter})`;
}
