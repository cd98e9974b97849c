/** A class that is moved into the room of another one in the same period: together they are far too many for it. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { rooms } from "../../sis/db/schema/schools.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection } from "./defect.ts";

const id = "shared-room";

/** Academic classes with their room. */
const lessons = sql`
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${rooms.id} AS room_id, ${rooms.seats} AS seats,
           ${takenSeats(sections.id)} AS students
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
      JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id}
      JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
     WHERE ${untouchedSection(sections.id)}`;

export const sharedRoom = {
  id,
  rule: "R46",
  title: "two classes in one room, together half as many students again as it has seats",
  needs:
    "two academic classes in one period that together have half as many students again as a room has seats",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
WITH lesson AS MATERIALIZED (${lessons} ORDER BY ${shuffled(id, sections.id)} LIMIT 2000)
SELECT a.section_id AS kept, b.section_id AS moved, a.school_id, a.room_id
  FROM lesson a
  JOIN lesson b ON b.school_id = a.school_id AND b.period = a.period AND b.term_id = a.term_id
   AND b.section_id > a.section_id AND b.room_id <> a.room_id
 WHERE a.students + b.students >= 1.5 * a.seats
 ORDER BY ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = c.room_id
  FROM chosen c
 WHERE ${sectionMeetings.sectionId} = c.moved;
${record(id, "R46", true, "school_id, section_id", sql`school_id, kept FROM chosen`)}
${record(id, "R46", true, "school_id, section_id", sql`school_id, moved FROM chosen`)}`,
} as const satisfies Defect;
