/** Two students whose program was last reviewed more than a year ago. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";
import { educationPrograms } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "review-overdue";
const { studentId, reviewedOn, assessedOn } = educationPrograms;
const hasProgram = sql`EXISTS (SELECT FROM ${educationPrograms} WHERE ${studentId} = ${students.id})`;

export const reviewOverdue = {
  id,
  rule: "R24",
  title: "two students whose program is overdue for its yearly review",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, hasProgram)}

UPDATE ${educationPrograms}
   SET ${columnNames(reviewedOn)} = '2025-05-20', ${columnNames(assessedOn)} = least(${assessedOn}, '2025-05-20')
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R24", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
