/** A teacher of classes whose name is "Vacancy". */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { chooseTeacher } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "teacher-to-be-hired";

export const teacherToBeHired = {
  id,
  rule: "R45",
  title: "a teacher named Vacancy, with classes",
  drops: [],
  sql: sql`
${chooseTeacher(id)}

UPDATE ${staff}
   SET ${columnNames(staff.givenName)} = 'TBA', ${columnNames(staff.familyName)} = 'Vacancy'
  FROM chosen c
 WHERE ${staff.id} = c.staff_id;
${record(id, "R45", false, "school_id, teacher_id", sql`school_id, staff_id FROM chosen`)}`,
} as const satisfies Defect;
