/** Plants bad assignments in a seeded district and records the findings an audit must report in firstbell.defects. */
import type { ClientBase } from "pg";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import { holdEveryCase } from "../district-inputs.ts";
import { allMesses } from "../mess/all-messes.ts";
import type { MessLevel } from "../mess/mess.ts";
import { SeedRefusal } from "../seed-refusal.ts";
import { allDefects } from "./all-defects.ts";
import type { Defect } from "./defect.ts";

/** One finding that an audit must report; an id is null if the finding doesn't have one. */
export type PlantedFinding = {
  readonly defect: string;
  readonly rule: string;
  readonly critical: boolean;
  readonly schoolId: number | null;
  readonly studentId: number | null;
  readonly sectionId: number | null;
  readonly teacherId: number | null;
};

/** In the order of the rules that find them, which is the order they're planted in. */
const plantingOrder = allDefects.toSorted(
  (one, other) => one.rule.localeCompare(other.rule) || one.id.localeCompare(other.id),
);

export const defectIds: readonly string[] = plantingOrder.map(({ id }) => id);

export type Planting = {
  readonly ids: readonly string[];
  readonly seed: number;
  readonly mess?: MessLevel | undefined;
  /** The district's size, for a mess that is a share of it. */
  readonly students?: number;
};

/** The order of `ids` doesn't matter: the same seed and ids always hit the same students and sections. */
export async function plantDefects(
  client: ClientBase,
  { ids, seed, mess, students = 0 }: Planting,
): Promise<PlantedFinding[]> {
  const unknown = ids.filter((id) => !defectIds.includes(id));
  if (unknown.length > 0) {
    throw new Error(`Unknown defects: ${unknown.join(", ")}. Known: ${defectIds.join(", ")}.`);
  }
  await client.query(manifestTables);
  const size = { seed, students };
  for (const each of allMesses) if (each.level === mess) await plant(client, each, size);
  const asked = plantingOrder.filter(({ id }) => ids.includes(id));
  const homeless: Defect[] = [];
  for (const defect of asked) if (!(await plant(client, defect, size))) homeless.push(defect);
  if (homeless.length > 0) throw noPlaceFor(homeless);
  return await readManifest(client);
}

/** Which defects the district has no place for, each planted alone and taken back. */
export async function defectsWithoutPlace(
  client: ClientBase,
  size: { readonly seed: number; readonly students: number },
): Promise<readonly string[]> {
  await client.query(manifestTables);
  const without: string[] = [];
  for (const defect of plantingOrder) {
    await client.query("BEGIN");
    if (!(await changeRows(client, defect, size))) without.push(defect.id);
    await client.query("ROLLBACK");
  }
  return without;
}

const manifestTables = `
CREATE SCHEMA IF NOT EXISTS firstbell;
CREATE TABLE IF NOT EXISTS firstbell.defects (
  defect text NOT NULL, rule text NOT NULL, critical boolean NOT NULL,
  school_id integer, student_id integer, section_id integer, teacher_id integer);
CREATE TABLE IF NOT EXISTS firstbell.dropped_constraints (
  defect text NOT NULL, table_name text NOT NULL, name text NOT NULL)`;

/** False if the district has no room for it; then it's as it was. */
async function plant(
  client: ClientBase,
  defect: Defect,
  size: { readonly seed: number; readonly students: number },
): Promise<boolean> {
  await client.query("BEGIN");
  const planted = await changeRows(client, defect, size);
  await client.query(planted ? "COMMIT" : "ROLLBACK");
  return planted;
}

async function changeRows(
  client: ClientBase,
  defect: Defect,
  { seed, students }: { readonly seed: number; readonly students: number },
): Promise<boolean> {
  await client.query("DROP TABLE IF EXISTS pg_temp.victim, pg_temp.chosen, pg_temp.movable");
  for (const drop of defect.drops) await dropByName(client, defect.id, drop);
  await client.query(
    sqlText(defect.sql)
      .replaceAll(":seed", String(Math.trunc(seed)))
      .replaceAll(":students", String(Math.trunc(students))),
  );
  const planted = await client.query("SELECT FROM firstbell.defects WHERE defect = $1 LIMIT 1", [defect.id]);
  await client.query("DROP TABLE IF EXISTS pg_temp.victim, pg_temp.chosen, pg_temp.movable");
  return planted.rowCount !== 0;
}

/** What a defect takes that doesn't say so. */
const moreStudents = "a larger district, or fewer defects beside it";

function noPlaceFor(defects: readonly Defect[]): SeedRefusal {
  const each = defects.map(({ id, needs = moreStudents }) => `${id} takes ${needs}`);
  return new SeedRefusal(
    `The district has no place for some of the defects: ${each.join("; ")}.`,
    `A district of ${holdEveryCase} students has a place for each. Ask for more students, or leave these defects out.`,
  );
}

const dropStatements: Readonly<
  Record<Defect["drops"][number]["kind"], (table: string, name: string) => string>
> = {
  constraint: (table, name) => `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}"`,
  index: (_, name) => `DROP INDEX IF EXISTS "${name}"`,
  trigger: (table, name) => `DROP TRIGGER IF EXISTS "${name}" ON "${table}"`,
};

async function dropByName(
  client: ClientBase,
  defect: string,
  { table, name, kind }: Defect["drops"][number],
): Promise<void> {
  await client.query(dropStatements[kind](table, name));
  await client.query("INSERT INTO firstbell.dropped_constraints VALUES ($1, $2, $3)", [defect, table, name]);
}

async function readManifest(client: ClientBase): Promise<PlantedFinding[]> {
  const { rows } = await client.query<PlantedFinding>(`
    SELECT defect, rule, critical, school_id AS "schoolId", student_id AS "studentId",
           section_id AS "sectionId", teacher_id AS "teacherId"
      FROM firstbell.defects
     ORDER BY defect, rule, school_id, student_id, section_id, teacher_id`);
  return rows;
}
