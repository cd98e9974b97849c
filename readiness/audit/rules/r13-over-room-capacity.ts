/** R13: a class has more students than its room has seats. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** One class by itself: R46 counts those that share a room. Seats count in classrooms and laboratories. */
export const overRoomCapacity = {
  id: "R13",
  name: "over-room-capacity",
  title: "Classes with more students than seats in the room",
  promise: "Every class has a seat for each of its students.",
  mass: { promise: "Hardly any class has more students than seats." },
  counts: "classes",
  severity: "medium",
  source: {
    provenance: "K",
    text: "Every student needs a seat, and fire codes limit how many may be in a room.",
  },
  in2014: {
    provenance: "F",
    text: "At Del Rey Middle School there weren't enough chairs (allgov, August 25, 2014).",
  },
  needs: ["meeting.room_id", "room.seats"],
  needsRows: ["section", "room"],
  sql: `
WITH full_room AS MATERIALIZED (
  SELECT s.section_id, s.school_id, s.title, m.room_id, m.period, m.days, r.seats
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    JOIN roster_day.meeting m ON m.section_id = s.section_id
    JOIN roster.room r ON r.room_id = m.room_id AND r.kind IN ('classroom', 'laboratory')
   WHERE s.in_session AND l.students > r.seats
), alone AS MATERIALIZED (
  SELECT f.*
    FROM full_room f
   WHERE NOT EXISTS (
           SELECT FROM roster_day.meeting m
             JOIN roster_day.section s ON s.section_id = m.section_id AND s.in_session
             JOIN roster_day.section_load l ON l.section_id = m.section_id
            WHERE m.room_id = f.room_id AND m.period = f.period AND m.section_id <> f.section_id AND m.days & f.days <> 0)
)
SELECT a.school_id, NULL AS student_id, a.section_id, NULL AS teacher_id, false AS critical,
       min(a.title) || ': ' || count(DISTINCT e.student_id) || ' students in a room with ' || min(a.seats) || ' seats' AS detail
  FROM alone a
  JOIN roster.section_enrollment e ON e.section_id = a.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
 GROUP BY a.school_id, a.section_id
HAVING count(DISTINCT e.student_id) > min(a.seats)`,
  nextStep: "Move the class to a larger room, or correct the number of seats on record.",
  owner: "School master scheduler",
} as const satisfies Rule;
