/** Seats that students give up and take in a history: all of them on leaving or coming, or one that a counselor changes. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { dropsAndReturns, fallDays, wantsToMove } from "../district/movement.ts";
import { livedArrivals } from "./arrivals.sql.ts";
import { type Draw, ticket, tickets } from "./draws.sql.ts";
import { livedLeavers, livedStudents } from "./leavers.sql.ts";
import { afternoonOf, type Lived, livedDays } from "./school-days.sql.ts";

/** Exist while a history is being written. */
export const livedFreed = sql.raw("firstbell.lived_freed");
export const livedMoves = sql.raw("firstbell.lived_moves");
export const livedDrops = sql.raw("firstbell.lived_drops");

/** All seats of those who leave, with the day on which each is free again. */
export function createFreed(): SQL {
  const { sectionId, studentId, seat, beginDate } = sectionEnrollments;
  return sql`
CREATE UNLOGGED TABLE ${livedFreed} AS
SELECT ${studentId} AS student_id, ${sectionId} AS section_id, ${seat} AS seat, ${beginDate} AS begin_date, l.number, l.day,
       ${sections.period} AS period
  FROM ${livedLeavers} l
  JOIN ${sectionEnrollments} ON ${studentId} = l.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionId}
 WHERE l.day IS NOT NULL;
ANALYZE ${livedFreed}`;
}

/** To a seat that a leaver left, in a section of the same course that meets at the same times. One move for each student. */
export function createMoves({ seed }: Lived): SQL {
  const drawn = (purpose: Draw, section: SQL, student: SQL) =>
    ticket(seed, purpose, sql`${section}::bigint * 4294967296 + ${student}`);
  const order = (section: SQL, student: SQL) =>
    sql`row_number() OVER (PARTITION BY alike ORDER BY ${drawn("order", section, student)}, ${section}, ${student})`;
  const [freeSection, freedBy] = [sql`f.section_id`, sql`f.student_id`];
  const [ownSection, own] = [sql`${sectionEnrollments.sectionId}`, sql`${sectionEnrollments.studentId}`];
  const moveDay = sql`f.number + 1 + ${drawn("moveDay", sql`w.section_id`, sql`w.student_id`)} % ${wantsToMove.days}`;
  return sql`
CREATE UNLOGGED TABLE ${livedMoves} AS
WITH class AS MATERIALIZED (${alikeSections()}),
free AS (
  SELECT f.section_id, f.seat, f.number, class.alike, class.period, ${order(freeSection, freedBy)} AS turn
    FROM ${livedFreed} f
    JOIN class USING (section_id)
   WHERE f.student_id NOT IN (SELECT seats_of FROM ${livedArrivals})),
wanted AS (
  SELECT ${own} AS student_id, ${ownSection} AS section_id, ${sectionEnrollments.seat} AS seat,
         ${sectionEnrollments.beginDate} AS begin_date, class.alike, s.school_id, ${order(ownSection, own)} AS turn
    FROM ${livedStudents} s
    JOIN ${sectionEnrollments} ON ${own} = s.student_id
    JOIN class ON class.section_id = ${ownSection}
   WHERE ${drawn("move", ownSection, own)} < ${tickets(wantsToMove.share)} AND NOT s.placed
     AND s.student_id NOT IN (SELECT student_id FROM ${livedLeavers}))
SELECT DISTINCT ON (w.student_id)
       w.student_id, w.school_id, w.section_id AS from_section_id, w.seat AS from_seat, w.begin_date, f.section_id, f.seat,
       f.period, d.day, ${afternoonOf(sql`d.before`, seed, "minutes", sql`w.student_id::bigint`)} AS at
  FROM wanted w
  JOIN free f USING (alike, turn)
  JOIN ${livedDays} d ON d.number = ${moveDay}
 WHERE f.section_id <> w.section_id
   AND NOT EXISTS (
     SELECT FROM ${sectionEnrollments} WHERE ${own} = w.student_id AND ${ownSection} = f.section_id)
 ORDER BY w.student_id, d.day, f.section_id;
ANALYZE ${livedMoves}`;
}

/** Which sections a student may change between without changing anything else. */
function alikeSections(): SQL {
  const { id, schoolId, courseId, termId, period, lowGrade, highGrade } = sections;
  const { sectionId, days, period: meets } = sectionMeetings;
  return sql`
  SELECT ${id} AS section_id, min(${period}) AS period,
         concat_ws(' ', min(${schoolId}), min(${courseId}), min(${termId}), min(${lowGrade}), min(${highGrade}),
                   string_agg(concat_ws(' ', ${meets}, ${days}), ' ' ORDER BY ${meets}, ${days})) AS alike
    FROM ${sections}
    JOIN ${sectionMeetings} ON ${sectionId} = ${id}
    JOIN ${courses} ON ${courses.id} = ${courseId} AND ${courses.subjectGroup} NOT IN ('special-day-class', 'service')
   GROUP BY ${id}`;
}

/** One class of a student, dropped by mistake or in doubt; the same seat is theirs again a few days later. */
export function createDrops({ seed }: Lived): SQL {
  const { sectionId, studentId, seat, beginDate } = sectionEnrollments;
  const draw = (purpose: Draw) => ticket(seed, purpose, sql`s.student_id::bigint`);
  return sql`
CREATE UNLOGGED TABLE ${livedDrops} AS
SELECT DISTINCT ON (s.student_id)
       s.student_id, s.school_id, ${sectionId} AS section_id, ${seat} AS seat, ${beginDate} AS begin_date,
       ${sections.period} AS period, d.day, back.day AS back,
       ${afternoonOf(sql`d.before`, seed, "minutes", sql`s.student_id::bigint`)} AS at,
       ${afternoonOf(sql`back.before`, seed, "again", sql`s.student_id::bigint`)} AS back_at
  FROM ${livedStudents} s
  JOIN ${livedDays} d ON d.number = ${fallDays.from} + ${draw("dropDay")} % ${fallDays.days}
  JOIN ${livedDays} back ON back.number = d.number + 1 + ${draw("order")} % ${dropsAndReturns.days}
  JOIN ${sectionEnrollments} ON ${studentId} = s.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionId} AND ${sections.kind} = 'scheduled'
 WHERE ${draw("drop")} < ${tickets(dropsAndReturns.share)} AND NOT s.placed
   AND s.student_id NOT IN (SELECT student_id FROM ${livedLeavers})
   AND s.student_id NOT IN (SELECT student_id FROM ${livedMoves})
 ORDER BY s.student_id, hashint8extended(${sectionId}::bigint, s.student_id), ${sectionId};
ANALYZE ${livedDrops}`;
}

/** Ends the seats of students who leave, and starts those of students who arrive. */
export function changeSeats(): SQL {
  const { sectionId, studentId, seat, beginDate, endDate } = sectionEnrollments;
  return sql`
UPDATE ${sectionEnrollments}
   SET ${columnNames(endDate)} = ended.day
  FROM (SELECT section_id, student_id, begin_date, day FROM ${livedFreed}
         UNION ALL SELECT from_section_id, student_id, begin_date, day FROM ${livedMoves}
         UNION ALL SELECT section_id, student_id, begin_date, day FROM ${livedDrops}) ended
 WHERE ${sectionId} = ended.section_id AND ${studentId} = ended.student_id AND ${beginDate} = ended.begin_date;

INSERT INTO ${sectionEnrollments} (${columnNames(sectionId, studentId, seat, beginDate)})
SELECT f.section_id, a.student_id, f.seat, a.day
  FROM ${livedArrivals} a
  JOIN ${livedFreed} f ON f.student_id = a.seats_of
 UNION ALL
SELECT section_id, student_id, seat, day FROM ${livedMoves}
 UNION ALL
SELECT section_id, student_id, seat, back FROM ${livedDrops}`;
}
