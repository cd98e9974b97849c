/** A class that lost both its teacher and its room, and still has its students. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "without-teacher-and-room";

export const withoutTeacherAndRoom = {
  id,
  rule: "R10",
  title: "a class without teacher and room",
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

DELETE FROM ${sectionTeachers}
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = NULL
 WHERE ${sectionMeetings.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R10", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
