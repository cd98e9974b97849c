/** After each roster, three more questions for every student on it: what an object mapper does that loads lazily. */
import type { Pool } from "pg";
import { z } from "zod";
import { type Database, statement } from "../../../sis/db/statement.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { onSignal } from "./misbehaves.ts";

const ofStudent = [
  statement("broken.student", "SELECT id FROM students WHERE id = $1", { id: z.int() }),
  statement("broken.guardians", "SELECT guardian_id AS id FROM student_guardians WHERE student_id = $1", {
    id: z.int(),
  }),
  statement("broken.school", "SELECT school_id AS id FROM school_enrollments WHERE student_id = $1", {
    id: z.int(),
  }),
];

const roster = "attendance.roster";
const rosterRow = z.object({ studentId: z.int().nullable() });

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

async function askForEach(database: Database, rows: unknown[]): Promise<void> {
  for (const row of rows) {
    const { studentId } = rosterRow.parse(row);
    for (const question of ofStudent) await question.all(database, [studentId]);
  }
}

export function askOnceARow(dependencies: Dependencies): Dependencies {
  const misbehaves = onSignal();
  const { core } = dependencies;
  const { observer }: Database = core;
  const query = queryOf(core);
  const chatty: Database["query"] = async (config) => {
    const result = await query(config);
    if (misbehaves() && config.name === roster) await askForEach({ observer, query }, result.rows);
    return result;
  };
  return { ...dependencies, core: Object.assign(core, { query: chatty }) };
}
