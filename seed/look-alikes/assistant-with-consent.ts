/** Juniors and seniors who help the staff for one period, with consent. */
import { sql } from "drizzle-orm";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "assistant-with-consent";

export const assistantWithConsent = {
  id,
  rules: ["R49", "R11"],
  title: "students with one period as an assistant",
  needs: "enough juniors and seniors at one high school for a class of assistants",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} IN ('SER-TA', 'SER-OF', 'SER-LI', 'SER-PE')
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`,
  ),
} as const satisfies LookAlike;
