/** Two students with the name of a test, and with seats that others could have. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "test-student";

export const testStudent = {
  id,
  rule: "R45",
  title: "two students named Test",
  drops: [],
  sql: sql`
${chooseStudents(id, 2)}

UPDATE ${students}
   SET ${columnNames(students.givenName)} = 'Student', ${columnNames(students.familyName)} = 'ZZZ Test'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R45", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
