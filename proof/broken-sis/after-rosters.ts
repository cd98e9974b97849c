/** More statements after each roster that is read, measured like the SIS's own. */
import type { Pool } from "pg";
import { z } from "zod";
import type { Database } from "../../sis/db/statement.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { onSignal } from "./misbehaves.ts";

const roster = "attendance.roster";
const rosterRow = z.object({ schoolId: z.int(), studentId: z.int().nullable() });
export type RosterRow = z.output<typeof rosterRow>;

/** What `query` of a pool does, on a connection of that pool. */
function queryOf(pool: Pool): Database["query"] {
  return async (config) => {
    const client = await pool.connect();
    try {
      return await client.query(config);
    } finally {
      client.release();
    }
  };
}

export function afterRosters(
  dependencies: Dependencies,
  ask: (database: Database, rows: RosterRow[]) => Promise<void>,
): Dependencies {
  const misbehaves = onSignal();
  const { core } = dependencies;
  const { observer }: Database = core;
  const query = queryOf(core);
  const asking: Database["query"] = async (config) => {
    const result = await query(config);
    if (misbehaves() && config.name === roster) {
      await ask(
        { observer, query },
        result.rows.map((row) => rosterRow.parse(row)),
      );
    }
    return result;
  };
  return { ...dependencies, core: Object.assign(core, { query: asking }) };
}
