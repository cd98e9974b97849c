/** Classes with two teachers, the second for students of the resource program. */
import { sql } from "drizzle-orm";
import { sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "co-taught-class";

export const coTaughtClass = {
  id,
  rules: ["R15", "R16"],
  title: "classes with a co-teacher",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT DISTINCT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'co-teacher'`,
  ),
} as const satisfies LookAlike;
