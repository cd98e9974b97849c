/** Runs the watch's statements over its own connection to the Postgres that is watched. */
import { z } from "zod";
import { createConnection, databaseError } from "../../sis/collector/connection.ts";

export type WatchStatement<Columns extends z.ZodRawShape> = {
  /** Appears in pg_stat_statements as `firstbell.<name>`, so that the watch's own cost can be reported. */
  readonly name: string;
  readonly text: string;
  readonly columns: Columns;
  readonly values?: unknown[];
};

/** The connection failed, was lost, or timed out. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("Postgres can't be reached", { cause });
    this.name = "Unreachable";
  }
}

export type DatabaseConnection = {
  /** Throws Unreachable, after which the next call reconnects, or the error that Postgres itself raised. */
  query<Columns extends z.ZodRawShape>(
    statement: WatchStatement<Columns>,
  ): Promise<z.output<z.ZodObject<Columns>>[]>;
  end(): Promise<void>;
};

export function openConnection(connectionString: string): DatabaseConnection {
  const connection = createConnection(connectionString, {
    applicationName: "firstbell-watch",
    statementMs: 2_000,
  });
  return {
    query: async ({ name, text, columns, values }) => {
      const named = `${text} /* statement:firstbell.${name} */`;
      // Without values, it's sent as plain text, which EXPLAIN with open parameters needs.
      const config = values === undefined ? { text: named } : { name, text: named, values };
      const rows = await connection
        .use(async (client) => (await client.query<Record<string, unknown>>(config)).rows)
        .catch(rethrow);
      return rows.map((row) => z.object(columns).parse(row));
    },
    end: connection.end,
  };
}

function rethrow(error: unknown): never {
  throw databaseError(error) === undefined ? new Unreachable(error) : error;
}
