/** Runs something else in place of one of the SIS's statements, and reads what the driver returns. */
import type { Pool } from "pg";
import { z } from "zod";
import type { Database, StatementConfig, StatementResult } from "../../sis/db/statement.ts";

type Query = Database["query"];

/** `run` gets what was to be run, and what runs it. Once for each pool. */
export function inPlaceOf(
  pool: Pool,
  name: string,
  run: (config: StatementConfig, query: Query) => Promise<StatementResult>,
): void {
  const query = queryOf(pool);
  const queryInPlace: Query = (config) => (config.name === name ? run(config, query) : query(config));
  Object.assign(pool, { query: queryInPlace });
}

/** Does what a pool's `query` does, on one of its connections. */
function queryOf(pool: Pool): Query {
  return async (config) => {
    const client = await pool.connect();
    try {
      return await client.query(config);
    } finally {
      client.release();
    }
  };
}

const driverResult = z.object({
  rows: z.array(z.array(z.unknown())),
  fields: z.array(z.object({ name: z.string() })),
});

/** The driver returns rows as arrays, with the names of the columns beside them. */
export function rowsOf(result: StatementResult) {
  const { rows, fields } = driverResult.parse(result);
  return { rows, indexOf: (column: string) => fields.findIndex(({ name }) => name === column) };
}
