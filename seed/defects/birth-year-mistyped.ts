/** Two students whose year of birth was mistyped: they are five years older than their class. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "birth-year-mistyped";

export const birthYearMistyped = {
  id,
  rule: "R27",
  title: "two students who are five years older than their class",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${schoolEnrollments.grade} BETWEEN 1 AND 8`)}

UPDATE ${students}
   SET ${columnNames(students.birthDate)} = ${students.birthDate} - interval '5 years'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R27", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
