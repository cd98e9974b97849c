/** R07: a student has two classes at the same time. */
import { atOneTime, enrolledAt, perhapsAtOneTime } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * By meetings: on the same days, and in one period of one school; at two schools by the clock, since period 3 of one
 * may be period 4 of the other. Sections on different days don't conflict, nor do two in one room: a
 * student who is pulled aside by a resource teacher is listed in both. A class at a school that the student doesn't
 * attend is R06's.
 */
export const periodConflict = {
  id: "R07",
  name: "period-conflict",
  title: "Students with two classes in the same period",
  promise: "No student has two classes in the same period.",
  mass: { promise: "Hardly any student has two classes in the same period." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "K",
    text: "A student can only be in one place: no two active classes overlap in term, day and time.",
  },
  in2014: {
    provenance: "F",
    text: "Schedules had wrong classes on the first day of school (IEEE Spectrum, 2014).",
  },
  needs: ["section.period"],
  needsRows: ["section"],
  sql: `
WITH seat AS MATERIALIZED (
  SELECT DISTINCT e.student_id, s.section_id, s.school_id, s.title, m.period, m.days, m.room_id
    FROM roster_day.suspect_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
   WHERE s.school_id = e.home_school_id OR ${enrolledAt("e.student_id", "s.school_id")}
), paired AS MATERIALIZED (
  SELECT DISTINCT a.section_id AS one, b.section_id AS other
    FROM seat a
    JOIN seat b ON b.student_id = a.student_id AND b.section_id > a.section_id AND ${perhapsAtOneTime}
), clash AS MATERIALIZED (
  SELECT DISTINCT p.one, p.other, a.period, a.days, b.period AS other_period, b.days AS other_days
    FROM paired p
    JOIN roster_day.meeting a ON a.section_id = p.one
    JOIN roster_day.meeting b ON b.section_id = p.other
   WHERE ${atOneTime}
)
SELECT a.school_id, a.student_id, a.section_id, NULL AS teacher_id, false AS critical,
       'period ' || string_agg(DISTINCT a.period::text, ', ' ORDER BY a.period::text) || ': ' || min(a.title) || ' and ' || min(b.title) || ' (section '
         || b.section_id || ')' AS detail
  FROM seat a
  JOIN seat b ON b.student_id = a.student_id AND b.section_id > a.section_id
  JOIN clash c ON c.one = a.section_id AND c.other = b.section_id AND c.period = a.period AND c.days = a.days
              AND c.other_period = b.period AND c.other_days = b.days
 WHERE a.room_id IS NULL OR a.room_id IS DISTINCT FROM b.room_id
 GROUP BY a.school_id, a.student_id, a.section_id, b.section_id`,
  nextStep: "Ask the student's counselor which of the two classes is right, and drop the other.",
  owner: "School counseling office",
} as const satisfies Rule;
