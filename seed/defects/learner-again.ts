/** Two secondary students whose status became that of a learner of English, while their classes stayed. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "learner-again";

export const learnerAgain = {
  id,
  rule: "R26",
  title: "two secondary students who became learners of English, without a class in it",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${students.englishStatus} = 'RFEP' AND ${schoolEnrollments.grade} BETWEEN 7 AND 12`)}

UPDATE ${students}
   SET ${columnNames(students.englishStatus)} = 'EL'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R26", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
