/** Bands, choirs and physical education with 60 students and more, as every district has them. */
import { sql } from "drizzle-orm";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { takenSeats } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "large-band-or-gym";

const large = 60;

export const largeBandOrGym = {
  id,
  rules: ["R11", "R46"],
  title: `bands, choirs and physical education with ${large} students and more`,
  needs: `a school with ${large} students in one band, choir or gymnasium at once`,
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId}
                 AND ${courses.subjectGroup} IN ('physical-education', 'performing-arts')
 WHERE ${takenSeats(sections.id)} >= ${large}`,
  ),
} as const satisfies LookAlike;
