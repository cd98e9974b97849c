/** Two students whose families agreed to an assessment in winter that nobody has made. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";
import { educationPrograms } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "assessment-overdue";
const { studentId, consentOn } = educationPrograms;
const hasProgram = sql`EXISTS (SELECT FROM ${educationPrograms} WHERE ${studentId} = ${students.id})`;

export const assessmentOverdue = {
  id,
  rule: "R24",
  title: "two students whose assessment is overdue since the family agreed to it",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, hasProgram)}

UPDATE ${educationPrograms}
   SET ${columnNames(consentOn)} = '2026-02-02'
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R24", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
