/** Two resource students whose placement became a special day class, without any seat in one. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "placed-without-a-class";
const { studentId, setting } = specialEducationPlacements;
const isResourceStudent = sql`EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${studentId} = ${students.id} AND ${setting} = 'RSP')
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.studentId} = ${students.id})
   AND (SELECT ${schools.schoolType} FROM ${schools} WHERE ${schools.id} = ${schoolEnrollments.schoolId}) <> 'special-education'`;

export const placedWithoutAClass = {
  id,
  rule: "R20",
  title: "two students placed in a special day class who have other classes",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, isResourceStudent)}

UPDATE ${specialEducationPlacements}
   SET ${columnNames(setting)} = 'SDC'
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R20", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R21", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
