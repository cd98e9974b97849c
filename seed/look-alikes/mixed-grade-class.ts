/** High-school classes with students of several grades, which are the rule there. */
import { sql } from "drizzle-orm";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "mixed-grade-class";

export const mixedGradeClass = {
  id,
  rules: ["R05"],
  title: "high-school classes for several grades",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
 WHERE ${sections.lowGrade} BETWEEN 9 AND 11 AND ${sections.highGrade} BETWEEN ${sections.lowGrade} + 1 AND 12`,
  ),
} as const satisfies LookAlike;
