/** A high-school student whose grade became 5: each of the student's classes is then another level's. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, departmentalStudents, newestYear, record } from "./defect.ts";

const id = "grade-mistyped";
const { studentId, schoolYear, grade } = schoolEnrollments;

export const gradeMistyped = {
  id,
  rule: "R05",
  title: "a high-school student whose grade became 5",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 10, to: 12 }, 1)};

UPDATE ${schoolEnrollments}
   SET ${columnNames(grade)} = 5
 WHERE ${studentId} IN (SELECT v.student_id FROM victim v) AND ${schoolYear} = ${newestYear};
${record(
  id,
  "R05",
  true,
  "school_id, student_id, section_id",
  sql`${sections.schoolId}, v.student_id, ${sections.id}
  FROM victim v
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = v.student_id AND ${sectionEnrollments.endDate} IS NULL
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}`,
)}
${record(id, "R27", false, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
