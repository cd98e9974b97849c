/** Two students all of whose seats end in September. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "seats-end-in-september";
const { studentId, endDate } = sectionEnrollments;

export const seatsEndInSeptember = {
  id,
  rule: "R42",
  title: "two students whose seats all end in September",
  drops: [],
  sql: sql`
${chooseStudents(id, 2)}

UPDATE ${sectionEnrollments}
   SET ${columnNames(endDate)} = '2026-09-30'
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R42", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
