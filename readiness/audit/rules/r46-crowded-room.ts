/** R46: classes that meet in one room at the same time have more students together than the room has seats. */
import { criticalRatio, mostIn } from "../class-size-limits.ts";
import { criticalUnlessArrived } from "../in-progress.ts";
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** Meetings on one of the days Monday to Friday. */
const eachDay = "unnest(ARRAY[1, 2, 4, 8, 16]) AS w (day)";

/**
 * Two sections in one room are no mistake by themselves: gymnasiums, libraries and co-taught or combined classes have them.
 * Too many students are one, however many sections they are spread over: more than the room has seats, or, for one
 * teacher in one place, half as many again as a class may have. Without a room, a teacher is the place. Sections that
 * meet on different days don't meet, and a student who is listed in two of the sections is one student. Seats count in
 * classrooms and laboratories; bands and physical education also meet outdoors, and their teachers count. Students whom an
 * office counter enrolled today don't make it critical until the next day, unless there are too many of them.
 */
export const crowdedRoom = {
  id: "R46",
  name: "crowded-room",
  title: "Classes taught together with more students than seats, or than one teacher may have",
  promise: "Classes that share a room or a teacher at the same time aren't far too large together.",
  lesser: { promise: "Classes that share a room at the same time leave nobody without a seat." },
  counts: "classes",
  severity: "critical",
  source: {
    provenance: "K",
    text: "Every student needs a seat, and fire codes limit how many may be in a room.",
  },
  in2014: {
    provenance: "F",
    text: "As many as 70 students were in one class (IEEE Spectrum); schools were short of chairs (allgov, August 25, 2014).",
  },
  needs: ["meeting.room_id", "meeting.period", "room.seats"],
  needsRows: ["section", "room"],
  sql: `
WITH lesson AS MATERIALIZED (
  SELECT 'r' || m.room_id AS place, r.seats::numeric AS most, m.period, m.days, s.section_id, s.school_id, l.students
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    JOIN roster.room r ON r.room_id = m.room_id AND r.kind IN ('classroom', 'laboratory')
   WHERE s.in_session
   UNION ALL
  SELECT 't' || coalesce(m.teacher_id, t.teacher_id) || ' ' || coalesce(m.room_id::text, ''),
         ${criticalRatio} * ${mostIn("s")}, m.period, m.days, s.section_id, s.school_id, l.students
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    LEFT JOIN roster_day.section_teacher t
           ON t.section_id = CASE WHEN m.teacher_id IS NULL THEN s.section_id END AND t.role IS DISTINCT FROM 'co-teacher'
   WHERE s.in_session AND coalesce(m.teacher_id, t.teacher_id) IS NOT NULL
), shared AS MATERIALIZED (
  SELECT school_id, place, period
    FROM lesson
   GROUP BY school_id, place, period
  HAVING count(*) > 1 AND sum(students) > max(most)
), listed AS MATERIALIZED (
  SELECT l.*, w.day
    FROM (SELECT l.* FROM shared JOIN lesson l USING (school_id, place, period)) l
    JOIN ${eachDay} ON l.days & w.day <> 0
), full_day AS MATERIALIZED (
  SELECT school_id, place, period, day
    FROM listed
   GROUP BY school_id, place, period, day
  HAVING count(*) > 1 AND sum(students) > max(most)
), daily AS MATERIALIZED (
  SELECT l.* FROM full_day JOIN listed l USING (school_id, place, period, day)
), together AS MATERIALIZED (
  SELECT l.school_id, l.place, l.period, l.day, count(DISTINCT l.section_id) AS classes,
         count(DISTINCT e.student_id) AS students
    FROM daily l
    JOIN roster.section_enrollment e ON e.section_id = l.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
   GROUP BY l.school_id, l.place, l.period, l.day
  HAVING count(DISTINCT l.section_id) > 1 AND count(DISTINCT e.student_id) > max(l.most)
), present AS (
  SELECT DISTINCT t.school_id, t.place, t.period, t.day, e.student_id, s.arrived, s.arrived_by
    FROM together t
    JOIN daily l ON l.school_id = t.school_id AND l.place = t.place AND l.period = t.period AND l.day = t.day
    JOIN roster.section_enrollment e ON e.section_id = l.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
    LEFT JOIN roster_day.student s ON s.student_id = e.student_id
), known AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.student_id) = 1 AS counted FROM present p
), judged AS (
  SELECT k.*, ${criticalUnlessArrived("k", "k.counted")} AS critical FROM known k
), crowd AS (
  SELECT school_id, place, period, day, count(*) FILTER (WHERE critical) AS settled
    FROM judged
   GROUP BY school_id, place, period, day
)
SELECT l.school_id, NULL AS student_id, l.section_id, NULL AS teacher_id,
       bool_or((l.place LIKE 't%' AND c.settled > l.most) OR c.settled >= ${criticalRatio} * l.most) AS critical,
       max(t.students) || ' students of ' || max(t.classes) || ' classes together in period ' || l.period
         || coalesce(', in a room with ' || (max(l.most) FILTER (WHERE l.place LIKE 'r%'))::int || ' seats', ', with one teacher') AS detail
  FROM daily l
  JOIN together t ON t.school_id = l.school_id AND t.place = l.place AND t.period = l.period AND t.day = l.day
  JOIN crowd c ON c.school_id = t.school_id AND c.place = t.place AND c.period = t.period AND c.day = t.day
 GROUP BY l.school_id, l.section_id, l.period`,
  nextStep: "Move one of the classes to another room or period.",
  owner: "School master scheduler",
} as const satisfies Rule;
