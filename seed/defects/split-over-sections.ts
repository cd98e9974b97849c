/** One class split over several section numbers: one teacher and one room have all of their students at once. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionMeetings, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { rooms } from "../../sis/db/schema/schools.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "split-over-sections";
const mostNumbers = 4;

/** Academic classes with their room and their teacher. */
const lessons = sql`
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${rooms.id} AS room_id, ${rooms.seats} AS seats,
           ${sectionTeachers.staffId} AS staff_id, ${takenSeats(sections.id)} AS students
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
      JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id} AND ${sectionMeetings.staffId} IS NULL
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
      JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId} AND ${rooms.kind} = 'classroom'
     WHERE ${untouchedSection(sections.id)}
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT 2000`;

export const splitOverSections = {
  id,
  rule: "R46",
  title: "one class of sixty or more, split over several section numbers",
  needs: `up to ${mostNumbers} academic classes in one period that together have more than 60 students`,
  drops: [],
  sql: sql`
CREATE TEMP TABLE movable AS
WITH lesson AS MATERIALIZED (${lessons})
SELECT *, row_number() OVER (PARTITION BY school_id, period, term_id ORDER BY students DESC, section_id) AS place
  FROM lesson;

CREATE TEMP TABLE chosen AS
SELECT m.section_id, m.school_id, a.room_id, a.staff_id
  FROM (
    SELECT school_id, period, term_id, min(room_id) FILTER (WHERE place = 1) AS room_id,
           min(staff_id) FILTER (WHERE place = 1) AS staff_id
      FROM movable
     WHERE place <= ${mostNumbers}
     GROUP BY school_id, period, term_id
    HAVING count(*) >= 3 AND sum(students) >= 1.5 * max(seats) AND sum(students) > 60
     ORDER BY ${shuffled(id, sql`school_id || '/' || period`)}
     LIMIT 1) a
  JOIN movable m USING (school_id, period, term_id)
 WHERE m.place <= ${mostNumbers};

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.roomId)} = c.room_id
  FROM chosen c
 WHERE ${sectionMeetings.sectionId} = c.section_id;
UPDATE ${sectionTeachers}
   SET ${columnNames(sectionTeachers.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionTeachers.sectionId} = c.section_id AND ${sectionTeachers.role} = 'primary';
${record(id, "R46", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}
${recordUnauthorized(id, sql`SELECT section_id FROM chosen`)}`,
} as const satisfies Defect;
