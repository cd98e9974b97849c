/** Plants legitimate look-alikes of bad assignments in a seeded district and records them in firstbell.look_alikes. */
import type { ClientBase } from "pg";
import { sqlText } from "../../parts/postgres/sql-text.ts";
import { allLookAlikes } from "./all-look-alikes.ts";

/** One case; an id is null if the case doesn't have one. */
export type PlantedLookAlike = {
  readonly lookAlike: string;
  readonly schoolId: number | null;
  readonly studentId: number | null;
  readonly sectionId: number | null;
};

/** Before any defect, so that defects may meet them. Returns those that changed rows. */
export async function plantLookAlikes(
  client: ClientBase,
  { seed, students }: { readonly seed: number; readonly students: number },
): Promise<PlantedLookAlike[]> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS firstbell.look_alikes (
      look_alike text NOT NULL, school_id integer, student_id integer, section_id integer)`);
  for (const { sql } of allLookAlikes) {
    await client.query("DROP TABLE IF EXISTS pg_temp.chosen");
    await client.query(
      sqlText(sql)
        .replaceAll(":seed", String(Math.trunc(seed)))
        .replaceAll(":students", String(Math.trunc(students))),
    );
  }
  await client.query("DROP TABLE IF EXISTS pg_temp.chosen");
  const planted = allLookAlikes.filter(({ isThereAnyway }) => !isThereAnyway).map(({ id }) => id);
  const { rows } = await client.query<PlantedLookAlike>(
    `
    SELECT look_alike AS "lookAlike", school_id AS "schoolId", student_id AS "studentId", section_id AS "sectionId"
      FROM firstbell.look_alikes
     WHERE look_alike = ANY($1)
     ORDER BY look_alike, school_id, student_id, section_id`,
    [planted],
  );
  return rows;
}
