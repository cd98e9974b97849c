/** Two students with a program, whose disability is gone from the record. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "disability-erased";
const isPlaced = sql`EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${students.id})`;

export const disabilityErased = {
  id,
  rule: "R53",
  title: "two students with a special-education placement and without a disability",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, isPlaced)}

UPDATE ${students}
   SET ${columnNames(students.disability)} = NULL
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
