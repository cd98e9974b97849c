/** Two students with two guardians, both of whom the school calls first. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { studentGuardians, students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "two-to-call-first";
const { studentId, contactOrder } = studentGuardians;
const hasTwo = sql`EXISTS (SELECT FROM ${studentGuardians} WHERE ${studentId} = ${students.id} AND ${contactOrder} = 2)`;

export const twoToCallFirst = {
  id,
  rule: "R54",
  title: "two students with two guardians to call first",
  drops: [
    { table: getTableName(studentGuardians), name: "student_guardians_contact_order_unique", kind: "index" },
  ],
  sql: sql`
${chooseStudents(id, 2, hasTwo)}

UPDATE ${studentGuardians}
   SET ${columnNames(contactOrder)} = 1
  FROM chosen c
 WHERE ${studentId} = c.student_id AND ${contactOrder} = 2;
${record(id, "R54", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
