/** Special day classes, which have students of several grades. */
import { sql } from "drizzle-orm";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "multi-grade-day-class";

export const multiGradeDayClass = {
  id,
  rules: ["R05", "R21"],
  title: "special day classes for several grades",
  needs: "special day classes that more than one grade shares",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'special-day-class'
 WHERE ${sections.lowGrade} < ${sections.highGrade}`,
  ),
} as const satisfies LookAlike;
