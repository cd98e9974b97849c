/** Plants bad assignments into a seeded district, and keeps the truth about them in firstbell.defects. */

import type { ClientBase } from "pg";
import { SeedRefusal } from "../seed-refusal.ts";
import { allDefects } from "./all-defects.ts";
import type { Defect } from "./defect.ts";

/** One finding that an audit must have; ids are null where the finding names none. */
export type PlantedFinding = {
  defect: string;
  rule: string;
  critical: boolean;
  schoolId: number | null;
  studentId: number | null;
  sectionId: number | null;
  teacherId: number | null;
};

export const defectIds: readonly string[] = allDefects.map(({ id }) => id);

/** Plants in the order of the registry, whatever the order of `ids`: same seed and ids, same victims. */
export async function plantDefects(
  client: ClientBase,
  { ids, seed }: { ids: readonly string[]; seed: number },
): Promise<PlantedFinding[]> {
  const unknown = ids.filter((id) => !defectIds.includes(id));
  if (unknown.length > 0) {
    throw new Error(`no such defects: ${unknown.join(", ")}; there are ${defectIds.join(", ")}`);
  }
  await client.query(manifestTables);
  for (const defect of allDefects) {
    if (ids.includes(defect.id)) await plant(client, defect, seed);
  }
  return await readManifest(client);
}

const manifestTables = `
CREATE SCHEMA IF NOT EXISTS firstbell;
CREATE TABLE IF NOT EXISTS firstbell.defects (
  defect text NOT NULL, rule text NOT NULL, critical boolean NOT NULL,
  school_id integer, student_id integer, section_id integer, teacher_id integer);
CREATE TABLE IF NOT EXISTS firstbell.dropped_constraints (defect text NOT NULL, table_name text NOT NULL, name text NOT NULL)`;

async function plant(client: ClientBase, defect: Defect, seed: number): Promise<void> {
  await client.query("BEGIN");
  await client.query("DROP TABLE IF EXISTS pg_temp.victim, pg_temp.chosen, pg_temp.movable");
  for (const drop of defect.drops) await dropByName(client, defect.id, drop);
  await client.query(defect.sql.replaceAll(":seed", String(Math.trunc(seed))));
  const planted = await client.query("SELECT FROM firstbell.defects WHERE defect = $1 LIMIT 1", [defect.id]);
  if (planted.rowCount === 0) {
    await client.query("ROLLBACK");
    throw new SeedRefusal(
      `The district is too small to plant ${defect.id}.`,
      "Ask for more students, or leave this defect out.",
    );
  }
  await client.query("DROP TABLE IF EXISTS pg_temp.victim, pg_temp.chosen, pg_temp.movable");
  await client.query("COMMIT");
}

async function dropByName(
  client: ClientBase,
  defect: string,
  { table, name, kind }: Defect["drops"][number],
): Promise<void> {
  const statement =
    kind === "index"
      ? `DROP INDEX IF EXISTS "${name}"`
      : `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}"`;
  await client.query(statement);
  await client.query("INSERT INTO firstbell.dropped_constraints VALUES ($1, $2, $3)", [defect, table, name]);
}

async function readManifest(client: ClientBase): Promise<PlantedFinding[]> {
  const { rows } = await client.query<PlantedFinding>(`
    SELECT defect, rule, critical, school_id AS "schoolId", student_id AS "studentId", section_id AS "sectionId",
      teacher_id AS "teacherId"
    FROM firstbell.defects ORDER BY defect, rule, school_id, student_id, section_id`);
  return rows;
}
