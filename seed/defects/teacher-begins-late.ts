/** Two classes whose teacher begins two weeks after school does. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "teacher-begins-late";
const { beginDate } = sectionTeachers;

export const teacherBeginsLate = {
  id,
  rule: "R15",
  title: "two classes whose teacher begins two weeks late",
  drops: [{ table: getTableName(sectionTeachers), name: "section_teachers_dates", kind: "trigger" }],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
 WHERE ${untouchedSection(sections.id)}
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 2;

UPDATE ${sectionTeachers}
   SET ${columnNames(beginDate)} = ${beginDate} + 14
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
