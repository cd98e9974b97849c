/** Algebra 1 for two periods a day: one class that meets twice, in place of the students' elective or outside of the usual six. */
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { shuffled, takenSeats } from "../defects/defect.ts";
import { advisory, everyDay, periods } from "../district/classes.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "double-blocked-algebra";
const { sectionId, studentId } = sectionEnrollments;
const { period, days, roomId } = sectionMeetings;
const lesson = alias(sectionMeetings, "lesson");
const taught = alias(sectionTeachers, "taught");
const member = alias(sectionEnrollments, "member");
/** One such class for this many students of the district. [K] */
const studentsPerClass = 4_000;
/** A full day of lessons; one outside of the six may be added to it. */
const fullDay = 5;
/** The electives that the students leave keep at least as many. [K] */
const leastInElective = 10;
const electives = sql`('elective', 'performing-arts')`;

const isMeeting = (room: SQL, time: SQL) => sql`
EXISTS (SELECT FROM ${sectionMeetings} ${lesson}
         WHERE ${lesson.roomId} = ${room} AND ${lesson.period} = ${time})`;
const isTeaching = (teacher: SQL, time: SQL) => sql`
EXISTS (SELECT
          FROM ${sectionTeachers} ${taught}
          JOIN ${sectionMeetings} ${lesson} ON ${lesson.sectionId} = ${taught.sectionId}
         WHERE ${taught.staffId} = ${teacher} AND ${lesson.period} = ${time})`;

/** A seventh period, for a class that isn't in the first, in which its teacher, its room and all of its students are free. */
const extraPeriods = sql`
SELECT a.section_id, a.school_id, a.room_id, q.period
  FROM algebra a
  JOIN (SELECT DISTINCT ${bellPeriods.schoolId} AS school_id, ${bellPeriods.period} AS period
          FROM ${bellPeriods}
         WHERE NOT ${bellPeriods.required} AND ${bellPeriods.period} <> ${advisory.period}) q USING (school_id)
 WHERE a.lessons <= ${fullDay} AND a.period > 1 AND q.period > ${periods}
   AND NOT ${isMeeting(sql`a.room_id`, sql`q.period`)} AND NOT ${isTeaching(sql`a.staff_id`, sql`q.period`)}
   AND NOT EXISTS (SELECT
                     FROM ${sectionEnrollments} ${member}
                     JOIN ${sectionEnrollments} ON ${studentId} = ${member.studentId}
                     JOIN ${sections} ON ${sections.id} = ${sectionId} AND ${sections.period} = q.period
                    WHERE ${member.sectionId} = a.section_id)`;

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
     WHERE a.days = ${everyDay} AND a.lessons < ${fullDay}
       AND NOT ${isMeeting(sql`a.room_id`, sql`q.period`)} AND NOT ${isTeaching(sql`a.staff_id`, sql`q.period`)}
     GROUP BY a.section_id, a.school_id, a.room_id, a.students, q.period, ${sections.id}, ${courses.id}) l
 GROUP BY l.section_id, l.school_id, l.room_id, l.students, l.period
HAVING sum(l.leaving) = l.students
   AND bool_and(l.subject_group IN ${electives} AND l.staying >= ${leastInElective})`;

export const doubleBlockedAlgebra = {
  id,
  rules: ["R02", "R07", "R08", "R16", "R46"],
  title: "classes in Algebra 1 that meet for two periods a day",
  needs:
    "a class in Algebra 1 whose students all have an elective, or nothing, while its teacher and its room are free",
  sql: sql`
CREATE TEMP TABLE chosen AS
  WITH algebra AS MATERIALIZED (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sectionTeachers.staffId} AS staff_id,
           ${sections.period} AS period,
           ${roomId} AS room_id, ${days} AS days, ${takenSeats(sections.id)} AS students,
           (SELECT count(*) FROM ${sectionTeachers} ${taught} WHERE ${taught.staffId} = ${sectionTeachers.staffId}) AS lessons
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} = 'MAT-A1'
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
      JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id}
     WHERE ${sections.magnetCenterId} IS NULL
  ), possible AS (
    SELECT DISTINCT ON (p.section_id) p.*
      FROM (SELECT *, false AS extra FROM (${secondPeriods}) e UNION ALL SELECT *, true FROM (${extraPeriods}) x) p
     ORDER BY p.section_id, p.extra, p.period
  ), one_in_a_room AS (
    SELECT DISTINCT ON (p.room_id, p.period) p.* FROM possible p ORDER BY p.room_id, p.period, p.extra, p.section_id
  )
SELECT p.*
  FROM one_in_a_room p
 ORDER BY p.extra, ${shuffled(id, sql`p.section_id`)}
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
