/** Juniors and seniors who are at work or at a college for one period, in a class without teacher and room. */
import { sql } from "drizzle-orm";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "elsewhere-for-a-period";

export const elsewhereForAPeriod = {
  id,
  rules: ["R02", "R06", "R15", "R49"],
  title: "students who are at work or at a college for a period",
  needs: "enough juniors and seniors at one high school who leave it in the same period",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} IN ('SER-WO', 'SER-CC')
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`,
  ),
} as const satisfies LookAlike;
