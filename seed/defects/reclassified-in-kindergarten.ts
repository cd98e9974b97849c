/** Two kindergartners who were reclassified before anybody could have taught them English. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "reclassified-in-kindergarten";

export const reclassifiedInKindergarten = {
  id,
  rule: "R52",
  title: "two kindergartners who were reclassified",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${schoolEnrollments.grade} = 0 AND ${students.englishStatus} <> 'RFEP'`)}

UPDATE ${students}
   SET ${columnNames(students.englishStatus)} = 'RFEP'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R52", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
