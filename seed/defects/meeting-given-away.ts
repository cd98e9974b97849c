/** A class whose meetings were given to a colleague who already teaches then. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionMeetings, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "meeting-given-away";
const isAcademic = sql`${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'`;

/** Academic classes with their teacher. */
const lessons = sql`
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${sectionTeachers.staffId} AS staff_id
      FROM ${sections}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
      JOIN ${courses} ON ${isAcademic}
     WHERE ${untouchedSection(sections.id)}
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT 2000`;

export const meetingGivenAway = {
  id,
  rule: "R16",
  title: "a class whose meetings were given to a colleague who already teaches then",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
WITH lesson AS MATERIALIZED (${lessons})
SELECT a.section_id AS kept, b.section_id AS given, a.school_id, a.staff_id
  FROM lesson a
  JOIN lesson b ON b.school_id = a.school_id AND b.period = a.period AND b.term_id = a.term_id AND b.section_id <> a.section_id
 ORDER BY ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionMeetings.sectionId} = c.given;
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, kept, staff_id FROM chosen`)}
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, given, staff_id FROM chosen`)}`,
} as const satisfies Defect;
