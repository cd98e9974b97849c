/** Two students with a seat in a class that doesn't exist. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, departmentalStudents, insertSeats, record } from "./defect.ts";

const id = "orphan-reference";
const table = getTableName(sectionEnrollments);

/** The seat is added to the others, so the student's schedule stays complete. */
export const orphanReference = {
  id,
  rule: "R34",
  title: "two students with a seat in a class that doesn't exist",
  drops: [
    { table, name: "section_enrollments_section_fk", kind: "constraint" },
    { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 2)};

CREATE TEMP TABLE chosen AS
SELECT v.*, (SELECT max(${sections.id}) FROM ${sections}) + 1000 + row_number() OVER (ORDER BY v.student_id) AS section_id
  FROM victim v;

${insertSeats}
SELECT c.section_id, c.student_id, 1, min(${sectionEnrollments.beginDate})
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = c.student_id AND ${sectionEnrollments.endDate} IS NULL
 GROUP BY c.section_id, c.student_id;
${record(id, "R34", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
