/** A JSON object of SQL values, by the names of its fields. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

export function object(fields: Readonly<Record<string, SQLWrapper>>): SQL {
  const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}
