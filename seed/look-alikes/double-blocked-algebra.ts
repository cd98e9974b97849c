/** Algebra 1 for two periods a day: one class that meets twice, and a student's only elective makes room for it. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import { shuffled, takenSeats } from "../defects/defect.ts";
import { everyDay, periods } from "../district/classes.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "double-blocked-algebra";
const { sectionId, studentId } = sectionEnrollments;
const { period, days, roomId } = sectionMeetings;
const lesson = alias(sectionMeetings, "lesson");
const taught = alias(sectionTeachers, "taught");
const member = alias(sectionEnrollments, "member");
/** One such class for this many students of the district. [K] */
const studentsPerClass = 4_000;
/** With the second period it's a full day of lessons. */
const mostOtherLessons = 4;
/** The electives that the students leave keep at least as many. [K] */
const leastInElective = 10;
const electives = sql`('elective', 'performing-arts')`;

/** A period in which the class could meet again: its teacher and its room are free, and all of its students have an elective. */
const secondPeriods = sql`
SELECT l.section_id, l.school_id, l.room_id, l.period
  FROM (
    SELECT a.section_id, a.school_id, a.room_id, a.students, q.period, ${courses.subjectGroup} AS subject_group,
           ${takenSeats(sections.id)} - count(*) AS staying, count(*) AS leaving
      FROM algebra a
     CROSS JOIN generate_series(1, ${periods}) AS q (period)
      JOIN ${sectionEnrollments} ${member} ON ${member.sectionId} = a.section_id
      JOIN ${sectionEnrollments} ON ${studentId} = ${member.studentId}
      JOIN ${sections} ON ${sections.id} = ${sectionId} AND ${sections.period} = q.period
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE NOT EXISTS (SELECT FROM ${sectionMeetings} ${lesson}
                        WHERE ${lesson.roomId} = a.room_id AND ${lesson.period} = q.period)
       AND NOT EXISTS (SELECT
                         FROM ${sectionTeachers} ${taught}
                         JOIN ${sectionMeetings} ${lesson} ON ${lesson.sectionId} = ${taught.sectionId}
                        WHERE ${taught.staffId} = a.staff_id AND ${lesson.period} = q.period)
     GROUP BY a.section_id, a.school_id, a.room_id, a.students, q.period, ${sections.id}, ${courses.id}) l
 GROUP BY l.section_id, l.school_id, l.room_id, l.students, l.period
HAVING sum(l.leaving) = l.students
   AND bool_and(l.subject_group IN ${electives} AND l.staying >= ${leastInElective})`;

export const doubleBlockedAlgebra = {
  id,
  rules: ["R02", "R07", "R08", "R16", "R46"],
  title: "classes in Algebra 1 that meet for two periods a day",
  needs: "a class in Algebra 1 whose students all have an elective while its teacher and its room are free",
  sql: sql`
CREATE TEMP TABLE chosen AS
  WITH algebra AS MATERIALIZED (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sectionTeachers.staffId} AS staff_id,
           ${roomId} AS room_id, ${takenSeats(sections.id)} AS students
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} = 'MAT-A1'
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
      JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id} AND ${days} = ${everyDay}
     WHERE ${sections.magnetCenterId} IS NULL
       AND (SELECT count(*) FROM ${sectionTeachers} ${taught} WHERE ${taught.staffId} = ${sectionTeachers.staffId})
           <= ${mostOtherLessons}
  ), possible AS (
    SELECT DISTINCT ON (p.section_id) p.* FROM (${secondPeriods}) p ORDER BY p.section_id, p.period
  )
SELECT p.*
  FROM possible p
 ORDER BY ${shuffled(id, sql`p.section_id`)}
 LIMIT 1 + :students / ${sql.raw(String(studentsPerClass))};

DELETE FROM ${sectionEnrollments}
 USING chosen c, ${sectionEnrollments} ${member}, ${sections}
 WHERE ${member.sectionId} = c.section_id AND ${studentId} = ${member.studentId}
   AND ${sections.id} = ${sectionId} AND ${sections.period} = c.period;

INSERT INTO ${sectionMeetings} (${columnNames(sectionMeetings.sectionId, period, days, roomId)})
SELECT c.section_id, c.period, ${everyDay}, c.room_id
  FROM chosen c;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, ${studentId}, c.section_id
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionId} = c.section_id;`,
} as const satisfies LookAlike;
