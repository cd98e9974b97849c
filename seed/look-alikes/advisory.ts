/** Students with an advisory besides their six classes: a service course by its group, and a lesson by its content. */
import { sql } from "drizzle-orm";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "advisory";

export const advisory = {
  id,
  rules: ["R02", "R16", "R49"],
  title: "students with an advisory",
  needs: "a school with an advisory, which some middle and high schools have",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} IN ('SER-AD', 'SER-ADM')
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`,
  ),
} as const satisfies LookAlike;
