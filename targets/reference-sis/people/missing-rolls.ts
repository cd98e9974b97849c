/** Classes that have no attendance on record, counted by school. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { attendanceSubmissions } from "../../../sis/db/schema/attendance.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { schools } from "../../../sis/db/schema/schools.ts";
import { type District, rowsOf } from "./district.ts";

/** A class on the day of the load. */
export type Meeting = { readonly section: number; readonly period: number };

const missingShape = z
  .object({ schoolId: z.int(), name: z.string(), due: z.int(), rolls: z.int() })
  .readonly();
export type MissingRolls = z.infer<typeof missingShape>;

/** Schools with such classes among these, most missing first. */
export function readMissingRolls(district: District, due: readonly Meeting[]): Promise<MissingRolls[]> {
  const sectionIds = sql.param(due.map(({ section }) => section));
  const periods = sql.param(due.map(({ period }) => period));
  return rowsOf(
    district,
    missingShape,
    sql`
      SELECT ${schools.id} AS "schoolId", ${schools.name} AS name, count(*)::int AS due,
             (count(*) FILTER (WHERE submission.section_id IS NULL))::int AS rolls
        FROM unnest(${sectionIds}::int[], ${periods}::smallint[]) AS due (section_id, period)
        JOIN ${sections} ON ${sections.id} = due.section_id
        JOIN ${schools} ON ${schools.id} = ${sections.schoolId}
        LEFT JOIN LATERAL (SELECT ${attendanceSubmissions.sectionId}
                             FROM ${attendanceSubmissions}
                            WHERE ${attendanceSubmissions.sectionId} = due.section_id
                              AND ${attendanceSubmissions.day} = ${district.day}
                              AND ${attendanceSubmissions.period} = due.period
                            LIMIT 1) AS submission ON true
       GROUP BY ${schools.id}, ${schools.name}
      HAVING bool_or(submission.section_id IS NULL)
       ORDER BY rolls DESC, ${schools.id}`,
  );
}
