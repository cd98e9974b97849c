/** Two teachers of different subjects who were given each other's class in one period. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staffCredentials } from "../../sis/db/schema/people.ts";
import { courses, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { taughtClasses } from "./choose.ts";
import { type Defect, record, shuffled } from "./defect.ts";

const id = "teachers-exchanged";
const { staffId, area } = staffCredentials;
const taught = alias(courses, "taught");

/** The teacher has no credential for the subject of the class. */
function lacks(teacher: string, section: string) {
  return sql`NOT EXISTS (
         SELECT FROM ${staffCredentials}
           JOIN ${sections} ON ${sections.id} = ${sql.raw(section)}
           JOIN ${courses} ${taught} ON ${taught.id} = ${sections.courseId} AND ${taught.subject} = ${area}
          WHERE ${staffId} = ${sql.raw(teacher)})`;
}

export const teachersExchanged = {
  id,
  rule: "R19",
  title: "two teachers of different subjects with each other's class",
  needs: "two classes of different subjects in one period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
WITH lesson AS MATERIALIZED (${taughtClasses(id, 400)})
SELECT a.school_id, a.section_id AS one, a.staff_id AS teacher_of_one, b.section_id AS other, b.staff_id AS teacher_of_other
  FROM lesson a
  JOIN lesson b ON b.school_id = a.school_id AND b.period = a.period AND b.term_id = a.term_id AND b.section_id > a.section_id
 WHERE a.period >= 1 AND ${lacks("a.staff_id", "b.section_id")} AND ${lacks("b.staff_id", "a.section_id")}
 ORDER BY ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sectionTeachers}
   SET ${columnNames(sectionTeachers.staffId)} = CASE ${sectionTeachers.sectionId} WHEN c.one THEN c.teacher_of_other ELSE c.teacher_of_one END
  FROM chosen c
 WHERE ${sectionTeachers.sectionId} IN (c.one, c.other) AND ${sectionTeachers.role} = 'primary';
${record(id, "R19", false, "school_id, section_id, teacher_id", sql`school_id, one, teacher_of_other FROM chosen`)}
${record(id, "R19", false, "school_id, section_id, teacher_id", sql`school_id, other, teacher_of_one FROM chosen`)}`,
} as const satisfies Defect;
