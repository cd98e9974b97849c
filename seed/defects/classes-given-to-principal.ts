/** A teacher all of whose classes were given to the principal, who has a name like theirs. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { chooseTeacher } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "classes-given-to-principal";
const { staffId, role } = sectionTeachers;
const principal = alias(staff, "principal");
/** To whom no other defect gave a class. */
const hasPrincipal = sql`
  EXISTS (SELECT FROM ${staff} ${principal}
           WHERE ${principal.schoolId} = ${staff.schoolId} AND ${principal.position} = 'principal')
   AND NOT EXISTS (SELECT FROM firstbell.defects d
                     JOIN ${staff} ${principal} ON ${principal.id} = d.teacher_id AND ${principal.position} = 'principal'
                    WHERE ${principal.schoolId} = ${staff.schoolId})`;

export const classesGivenToPrincipal = {
  id,
  rule: "R44",
  title: "a teacher whose classes are all the principal's",
  drops: [],
  sql: sql`
${chooseTeacher(id, hasPrincipal)}

UPDATE ${sectionTeachers}
   SET ${columnNames(staffId)} = ${principal.id}
  FROM chosen c
  JOIN ${staff} ${principal} ON ${principal.schoolId} = c.school_id AND ${principal.position} = 'principal'
 WHERE ${staffId} = c.staff_id AND ${role} = 'primary';
${record(id, "R44", false, "school_id, teacher_id", sql`school_id, staff_id FROM chosen`)}
${recordUnauthorized(
  id,
  sql`SELECT ${sectionTeachers.sectionId}
  FROM ${sectionTeachers}
  JOIN ${staff} ${principal} ON ${principal.id} = ${staffId} AND ${principal.position} = 'principal'
  JOIN chosen c ON c.school_id = ${principal.schoolId}
 WHERE ${role} = 'primary'`,
)}`,
} as const satisfies Defect;
