/** SQL that is prepared once a connection by its name, with rows parsed into the types it declares. */
import type { QueryConfig, QueryResult } from "pg";
import { z } from "zod";

/** A pool, or the client of a transaction. */
export interface Database {
  query(config: QueryConfig<unknown[]>): Promise<QueryResult<Record<string, unknown>>>;
}

export type Statement<Row> = {
  readonly name: string;
  /** Every row. */
  all(database: Database, values: unknown[]): Promise<Row[]>;
  /** The first row, if there is one. */
  first(database: Database, values: unknown[]): Promise<Row | undefined>;
};

/**
 * Names are unique in the program (Postgres refuses another text under a name that a connection has prepared).
 * `columns` are the selected columns by their aliases, for instance `{ studentId: z.int() }` for `id AS "studentId"`.
 */
export function statement<Columns extends z.ZodRawShape>(
  name: string,
  text: string,
  columns: Columns,
): Statement<z.output<z.ZodObject<Columns>>> {
  const row = z.object(columns);
  const all = async (database: Database, values: unknown[]) => {
    const result = await database.query({ name, text, values });
    return result.rows.map((columnsSeen) => row.parse(columnsSeen));
  };
  return { name, all, first: async (database, values) => (await all(database, values))[0] };
}

/** A statement whose rows nobody reads: answers how many rows it touched. */
export function command(
  name: string,
  text: string,
): (database: Database, values: unknown[]) => Promise<number> {
  return async (database, values) => (await database.query({ name, text, values })).rowCount ?? 0;
}

/** The SQLSTATE of an error that Postgres raised, for instance `23505`. */
export function sqlState(error: unknown): string | undefined {
  return databaseError.safeParse(error).data?.code;
}

/** The constraint or unique index that a write ran into. */
export function violatedConstraint(error: unknown): string | undefined {
  return databaseError.safeParse(error).data?.constraint;
}

const databaseError = z.object({ code: z.string().length(5), constraint: z.string().optional() });
