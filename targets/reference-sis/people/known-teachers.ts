/** What teachers teach on the day of the load, and the assignments of their sections: nobody in a plan changes either. */
import { asc, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { assignments } from "../../../sis/db/schema/grades.ts";
import { sectionMeetings, sections, sectionTeachers } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { anyOf, type District, meetsOn, openOn, rowsOf } from "./district.ts";

const taughtShape = z.object({ staff: z.int(), sections: z.array(z.int()) }).readonly();

/** The sections of each of these teachers, by their staff id; a meeting may have a teacher of its own. */
export async function readTaught(
  district: District,
  staff: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { day } = district;
  const rows = await rowsOf(
    district,
    taughtShape,
    sql`
      WITH met AS (
        SELECT ${sectionMeetings.sectionId} AS section_id, ${sectionMeetings.staffId} AS staff_id
          FROM ${sectionMeetings}
          JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
          JOIN ${terms} ON ${terms.id} = ${sections.termId}
         WHERE ${meetsOn(day)}
           AND ${openOn(day)}
      ), taught AS (
        SELECT staff_id, section_id
          FROM met
         WHERE ${anyOf(sql`staff_id`, staff)}
         UNION
        SELECT ${sectionTeachers.staffId}, met.section_id
          FROM ${sectionTeachers}
          JOIN met ON met.section_id = ${sectionTeachers.sectionId} AND met.staff_id IS NULL
         WHERE ${anyOf(sectionTeachers.staffId, staff)}
           AND ${activeOn(sectionTeachers, sql`${day}::date`)}
      )
      SELECT staff_id AS staff, array_agg(section_id ORDER BY section_id) AS sections
        FROM taught
       GROUP BY staff_id`,
  );
  return new Map(rows.map((row) => [row.staff, row.sections]));
}

/** The assignments of these sections, by the section. */
export async function readAssignments(
  { database }: District,
  ofSections: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = await database
    .select({ id: assignments.id, section: assignments.sectionId })
    .from(assignments)
    .where(anyOf(assignments.sectionId, ofSections))
    .orderBy(asc(assignments.id));
  const bySection = Map.groupBy(found, ({ section }) => section);
  return new Map([...bySection].map(([section, own]) => [section, own.map(({ id }) => id)]));
}
