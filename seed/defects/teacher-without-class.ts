/** A teacher who was hired, and to whom nobody gave a class. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { chooseTeacher } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "teacher-without-class";
const { givenName, familyName, email, position, schoolId, department } = staff;
const hired = `${id}@district.example`;

export const teacherWithoutClass = {
  id,
  rule: "R44",
  title: "a teacher without a class",
  drops: [],
  sql: sql`
${chooseTeacher(id)}

INSERT INTO ${staff} (${columnNames(givenName, familyName, email, position, schoolId, department)})
SELECT 'Dana', 'Okafor', ${hired}, 'teacher', c.school_id, ${department}
  FROM chosen c
  JOIN ${staff} ON ${staff.id} = c.staff_id;
${record(id, "R44", false, "school_id, teacher_id", sql`${schoolId}, ${staff.id} FROM ${staff} WHERE ${email} = ${hired}`)}`,
} as const satisfies Defect;
