/** R07: a student has two classes at the same time. */
import type { Rule } from "../rule.ts";

/** Two sections of one period that meet on different days (an A/B day schedule) do not clash. */
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
WITH seat AS (
  SELECT DISTINCT seat.student_id, section.section_id, section.school_id, section.period, section.title,
    coalesce(meeting.days, 31) AS days
  FROM roster_day.suspect_enrollment AS seat
  JOIN roster_day.section ON section.section_id = seat.section_id AND section.in_session
  LEFT JOIN (SELECT section_id, period, bit_or(days) AS days FROM roster.meeting GROUP BY section_id, period)
    AS meeting ON meeting.section_id = section.section_id AND meeting.period = section.period
)
SELECT one.school_id, one.student_id, one.section_id, NULL AS teacher_id, false AS critical,
  'period ' || one.period || ': ' || one.title || ' and ' || other.title || ' (section ' || other.section_id || ')'
    AS detail
FROM seat AS one
JOIN seat AS other ON other.student_id = one.student_id AND other.period = one.period
  AND other.section_id > one.section_id AND other.days & one.days <> 0`,
  nextStep: "Ask the student's counselor which of the two classes is right, and drop the other.",
  owner: "School counseling office",
} as const satisfies Rule;
