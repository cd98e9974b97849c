/** Runs more statements after each roster that is read, measured like the SIS's own. */
import type { Pool } from "pg";
import { z } from "zod";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import type { Database, StatementResult } from "../../sis/db/statement.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { onSignal } from "./broken-part.ts";

const roster = "attendance.roster";
const rosterRow = z.object({ schoolId: z.int(), studentId: z.int().nullable() });
export type RosterRow = z.output<typeof rosterRow>;

export function afterRosters(
  dependencies: Dependencies,
  run: (database: Database, rows: RosterRow[]) => Promise<void>,
): Dependencies {
  const misbehaves = onSignal();
  const { core } = dependencies;
  const { observer }: Database = core;
  const query = queryOf(core);
  const queryAndMore: Database["query"] = async (config) => {
    const result = await query(config);
    if (misbehaves() && config.name === roster) await run({ observer, query }, rosterRows(result));
    return result;
  };
  return { ...dependencies, core: Object.assign(core, { query: queryAndMore }) };
}

/** Does what a pool's `query` does, on one of its connections. */
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

const driverResult = z.object({
  rows: z.array(z.array(z.unknown())),
  fields: z.array(z.object({ name: z.string() })),
});

/** The school and student of each row; the driver returns rows as arrays, with the names of the columns beside them. */
function rosterRows(result: StatementResult): RosterRow[] {
  const { rows, fields } = driverResult.parse(result);
  const indexOf = (wanted: string): number => fields.findIndex(({ name }) => name === wanted);
  const school = indexOf(sections.schoolId.name);
  const student = indexOf(sectionEnrollments.studentId.name);
  return rows.map((row) => rosterRow.parse({ schoolId: row[school], studentId: row[student] }));
}
