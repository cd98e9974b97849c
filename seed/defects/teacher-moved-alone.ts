/** A teacher who was moved to another school, while the classes stayed. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { otherSchool, taughtClasses } from "./choose.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "teacher-moved-alone";

export const teacherMovedAlone = {
  id,
  rule: "R18",
  title: "the classes of a teacher who was moved to another school",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT c.staff_id, c.school_id
  FROM (${taughtClasses(id, 2000)}) c
 WHERE NOT EXISTS (
         SELECT FROM ${sectionTeachers}
           JOIN ${sections} ON ${sections.id} = ${sectionTeachers.sectionId}
          WHERE ${sectionTeachers.staffId} = c.staff_id
            AND (${sections.schoolId} <> c.school_id OR NOT ${untouchedSection(sections.id)}))
 ORDER BY ${shuffled(id, sql`c.section_id`)}
 LIMIT 1;

UPDATE ${staff}
   SET ${columnNames(staff.schoolId)} = ${otherSchool(sql`c.school_id`)}
  FROM chosen c
 WHERE ${staff.id} = c.staff_id;
${record(
  id,
  "R18",
  false,
  "school_id, section_id, teacher_id",
  sql`c.school_id, ${sectionTeachers.sectionId}, c.staff_id
  FROM chosen c
  JOIN ${sectionTeachers} ON ${sectionTeachers.staffId} = c.staff_id AND ${sectionTeachers.role} = 'primary'
 GROUP BY c.school_id, ${sectionTeachers.sectionId}, c.staff_id`,
)}`,
} as const satisfies Defect;
