/** Two students who are eligible for special education, and whose placement and program are nowhere. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "disability-without-program";
const isNotPlaced = sql`${students.disability} IS NULL
   AND NOT EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${students.id})`;

export const disabilityWithoutProgram = {
  id,
  rule: "R53",
  title: "two students with a disability and without a special-education placement",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, isNotPlaced)}

UPDATE ${students}
   SET ${columnNames(students.disability)} = 'SLD'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
