/** A teacher who is given a colleague's class in a period when they already teach. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { isAcademic, taughtClasses } from "./choose.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "teacher-double-booked";

export const teacherDoubleBooked = {
  id,
  rule: "R16",
  title: "a teacher with two classes in one period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT a.section_id AS kept, b.section_id AS given, a.school_id, a.staff_id
  FROM (${taughtClasses(id, 20)}) a
 CROSS JOIN LATERAL (
    SELECT ${sections.id} AS section_id
      FROM ${sections}
      JOIN ${courses} ON ${isAcademic}
     WHERE ${sections.schoolId} = a.school_id AND ${sections.period} = a.period AND ${sections.termId} = a.term_id
       AND ${sections.id} <> a.section_id
       AND ${untouchedSection(sections.id)}
     ORDER BY ${sections.id}
     LIMIT 1) b
 ORDER BY ${shuffled(id, sql`a.section_id`)}
 LIMIT 1;

UPDATE ${sectionTeachers}
   SET ${columnNames(sectionTeachers.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionTeachers.sectionId} = c.given AND ${sectionTeachers.role} = 'primary';
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, kept, staff_id FROM chosen`)}
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, given, staff_id FROM chosen`)}
${recordUnauthorized(id, sql`SELECT given FROM chosen`)}`,
} as const satisfies Defect;
