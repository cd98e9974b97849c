/** SQL text of `sql` templates, which name tables and columns through the schema. */
import { type Column, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";

const dialect = new PgDialect();

/** Values become literals: a text of several statements can't have parameters. */
export function sqlText(statement: SQL): string {
  return dialect.sqlToQuery(statement.inlineParams()).sql;
}

/** Names without their table, as the column lists of INSERT, SET and USING need them. */
export function columnNames(...columns: readonly Column[]): SQL {
  return sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}
