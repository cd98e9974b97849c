/** A class that is still the scheduler's placeholder on the first day. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "placeholder-section";

export const placeholderSection = {
  id,
  rule: "R10",
  title: "a class that is still a placeholder",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
 WHERE ${untouchedSection(sections.id)}
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(sections.title)} = 'TEMP ROLLOVER ' || ${sections.title}
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);
${record(id, "R10", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
