/** R46: classes that meet in one room at the same time have more students together than the room has seats. */
import { criticalRatio } from "../class-size-limits.ts";
import type { Rule } from "../rule.ts";

/**
 * Two sections in one room are no mistake by themselves: gymnasiums, libraries and co-taught or combined classes have them.
 * Too many students are one, however many sections they are spread over. Sections that meet on different days don't
 * meet. Only classrooms and laboratories count: bands and physical education also meet outdoors.
 */
export const crowdedRoom = {
  id: "R46",
  name: "crowded-room",
  title: "Rooms with several classes at once and more students than seats",
  promise: "Classes that share a room at the same time fit into it together.",
  lesser: { promise: "Classes that share a room at the same time leave nobody without a seat." },
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
WITH lesson AS (
  SELECT m.room_id, m.period, m.days, s.section_id, s.school_id, r.seats, coalesce(l.students, 0) AS students
    FROM roster_day.section s
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    JOIN roster.room r ON r.room_id = m.room_id AND r.kind IN ('classroom', 'laboratory')
    LEFT JOIN roster_day.section_load l ON l.section_id = s.section_id
   WHERE s.in_session
), shared AS (
  SELECT room_id, period
    FROM lesson
   GROUP BY room_id, period
  HAVING count(*) > 1 AND sum(students) > max(seats)
), together AS (
  SELECT l.room_id, l.period, w.day, array_agg(l.section_id) AS sections, sum(l.students) AS students
    FROM shared
    JOIN lesson l USING (room_id, period)
    JOIN unnest(ARRAY[1, 2, 4, 8, 16]) AS w (day) ON l.days & w.day <> 0
   GROUP BY l.room_id, l.period, w.day
  HAVING count(*) > 1 AND sum(l.students) > max(l.seats)
)
SELECT l.school_id, NULL AS student_id, l.section_id, NULL AS teacher_id,
       max(t.students) >= ${criticalRatio} * l.seats AS critical,
       max(t.students) || ' students of ' || max(cardinality(t.sections)) || ' classes in a room with ' || l.seats
         || ' seats in period ' || l.period AS detail
  FROM lesson l
  JOIN together t ON t.room_id = l.room_id AND t.period = l.period AND l.section_id = ANY (t.sections)
 GROUP BY l.school_id, l.section_id, l.room_id, l.period, l.seats`,
  nextStep: "Move one of the classes to another room or period.",
  owner: "School master scheduler",
} as const satisfies Rule;
