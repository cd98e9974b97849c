/** A class with a co-teacher who is nobody on record. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "teacher-without-record";
const { sectionId, staffId, role, beginDate } = sectionTeachers;

export const teacherWithoutRecord = {
  id,
  rule: "R34",
  title: "a class with a co-teacher who is nobody on record",
  drops: [
    { table: getTableName(sectionTeachers), name: "section_teachers_staff_fk", kind: "constraint" },
    { table: getTableName(sectionTeachers), name: "section_teachers_dates", kind: "trigger" },
  ],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.termId} AS term_id,
       (SELECT max(${staff.id}) FROM ${staff}) + 1000 AS staff_id
  FROM ${sections}
 WHERE ${untouchedSection(sections.id)}
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1;

INSERT INTO ${sectionTeachers} (${columnNames(sectionId, staffId, role, beginDate)})
SELECT c.section_id, c.staff_id, 'co-teacher', ${terms.beginDate}
  FROM chosen c
  JOIN ${terms} ON ${terms.id} = c.term_id;
${record(id, "R34", false, "school_id, section_id, teacher_id", sql`school_id, section_id, staff_id FROM chosen`)}`,
} as const satisfies Defect;
