/** R07: a student has two classes at the same time. */
import type { Rule } from "../rule.ts";

/** Two sections in the same period that meet on different days (an A/B day schedule) don't conflict. */
export const periodConflict = {
  id: "R07",
  name: "period-conflict",
  title: "Students with two classes in the same period",
  promise: "No student has two classes in the same period.",
  severity: "high",
  source: {
    provenance: "K",
    text: "A student can only be in one place: no two active classes overlap in term, period and day.",
  },
  in2014: {
    provenance: "F",
    text: "Schedules had wrong classes on the first day of school (IEEE Spectrum, 2014).",
  },
  needs: ["section.period"],
  needsRows: ["section"],
  sql: `
WITH meeting AS (
  SELECT section_id, period, bit_or(days) AS days
    FROM roster_day.meeting
   GROUP BY section_id, period
), seat AS (
  SELECT DISTINCT e.student_id, s.section_id, s.school_id, m.period, s.title, m.days
    FROM roster_day.suspect_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session
    JOIN meeting m ON m.section_id = s.section_id
)
SELECT a.school_id, a.student_id, a.section_id, NULL AS teacher_id, false AS critical,
       'period ' || a.period || ': ' || a.title || ' and ' || b.title || ' (section ' || b.section_id || ')' AS detail
  FROM seat a
  JOIN seat b ON b.student_id = a.student_id AND b.period = a.period
   AND b.section_id > a.section_id AND b.days & a.days <> 0`,
  nextStep: "Ask the student's counselor which of the two classes is right, and drop the other.",
  owner: "School counseling office",
} as const satisfies Rule;
