/** A class that meets on Mondays only: its students have an empty period on the other days. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  record,
  requiredPeriods,
  shuffled,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

const id = "meets-on-mondays";
const seat = sectionEnrollments;

/**
 * Only classes whose students no other defect has: they have all of their periods otherwise. Juniors and seniors may have
 * another class in a zero or seventh period, which makes up for this one.
 */
export const meetsOnMondays = {
  id,
  rule: "R02",
  title: "a class that meets on Mondays only",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
 WHERE ${sections.kind} = 'scheduled' AND ${sections.highGrade} < 11
   AND ${untouchedSection(sections.id)}
   AND (SELECT count(*) FROM ${seat} WHERE ${seat.sectionId} = ${sections.id}) > 12
   AND ${sections.period} BETWEEN 1 AND ${requiredPeriods(sections.schoolId)} AND ${requiredPeriods(sections.schoolId)} > 1
   AND NOT EXISTS (
         SELECT FROM ${seat} WHERE ${seat.sectionId} = ${sections.id} AND NOT ${untouchedStudent(seat.studentId)})
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.days)} = 1
 WHERE ${sectionMeetings.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R02", true, "school_id, student_id", sql`c.school_id, ${seat.studentId} FROM chosen c JOIN ${seat} ON ${seat.sectionId} = c.section_id`)}`,
} as const satisfies Defect;
