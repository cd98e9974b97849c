/** Two classes without a teacher. */
import { sql } from "drizzle-orm";
import { sectionEnrollments, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "no-teacher";

export const noTeacher = {
  id,
  rule: "R15",
  title: "two classes without a teacher",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
 WHERE ${untouchedSection(sections.id)}
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 2;

DELETE FROM ${sectionTeachers}
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
