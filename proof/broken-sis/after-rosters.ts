/** Runs more statements after each roster that is read, measured like the SIS's own. */
import { z } from "zod";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import type { Database, StatementResult } from "../../sis/db/statement.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { onSignal } from "./broken-part.ts";
import { inPlaceOf, rowsOf } from "./statement-results.ts";

const rosterRow = z.object({ schoolId: z.int(), studentId: z.int().nullable() });
export type RosterRow = z.output<typeof rosterRow>;

export function afterRosters(
  dependencies: Dependencies,
  run: (database: Database, rows: RosterRow[]) => Promise<void>,
): Dependencies {
  const misbehaves = onSignal();
  const { core } = dependencies;
  const { observer }: Database = core;
  inPlaceOf(core, "attendance.roster", async (config, query) => {
    const result = await query(config);
    if (misbehaves()) await run({ observer, query }, rosterRows(result));
    return result;
  });
  return dependencies;
}

/** The school and student of each row. */
function rosterRows(result: StatementResult): RosterRow[] {
  const { rows, indexOf } = rowsOf(result);
  const school = indexOf(sections.schoolId.name);
  const student = indexOf(sectionEnrollments.studentId.name);
  return rows.map((row) => rosterRow.parse({ schoolId: row[school], studentId: row[student] }));
}
