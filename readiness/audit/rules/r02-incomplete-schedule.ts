/** R02: a secondary student has fewer periods than the school's bell requires. */
import { inHomeroom, noPeriod } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * Zero and seventh periods are not required by a bell and neither count nor lack. Students taught in one homeroom
 * all day (grades up to 6, and ungraded) are exempt, and students without any class are R01's. Not critical: a
 * newcomer of the same day, and a period that was dropped on the very day, since a counselor may be moving the
 * student; both are critical the day after. Seniors on approved work experience (Education Code 46144, 180 minutes)
 * cannot be told apart by the roster and would be named.
 */
export const incompleteSchedule = {
  id: "R02",
  name: "incomplete-schedule",
  title: "Secondary students with an empty period in the school day",
  promise: "Every secondary student has a class in each period that the school's bell schedule requires.",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 46141 and 46142: a high-school day has at least 240 minutes of instruction.",
  },
  in2014: {
    provenance: "F",
    text: "Classes were missing from students' schedules on the first day (IEEE Spectrum, 2014).",
  },
  needs: ["section.period", "section.kind", "school_enrollment.grade", "required_period.period"],
  needsRows: ["required_period"],
  sql: `
WITH bell AS MATERIALIZED (
  SELECT school_id, bit_or(1 << period) AS required FROM roster.required_period GROUP BY school_id
), short AS MATERIALIZED (
  SELECT student.* FROM roster_day.student JOIN bell USING (school_id)
  WHERE student.classes > 0 AND student.slots & bell.required <> bell.required
    AND NOT (student.slots & ${inHomeroom} <> 0 AND (student.grade <= 6 OR student.grade >= 13))
    AND student.slots & ${noPeriod} = 0
), dropped AS MATERIALIZED (
  SELECT ended.student_id, section.period
  FROM roster.section_enrollment AS ended
  JOIN roster_day.section USING (section_id)
  WHERE ended.end_date = :day
)
SELECT short.school_id, short.student_id, NULL AS section_id, NULL AS teacher_id,
  NOT short.arrived AND gap.dropped_today < gap.missing AS critical,
  'no class in period ' || gap.periods
    || CASE WHEN gap.dropped_today > 0 THEN ' (' || gap.dropped_today || ' dropped today)' ELSE '' END AS detail
FROM short
CROSS JOIN LATERAL (
  SELECT count(*) AS missing, string_agg(required.period::text, ', ' ORDER BY required.period) AS periods,
    count(*) FILTER (WHERE (short.student_id, required.period) IN (SELECT student_id, period FROM dropped)) AS dropped_today
  FROM roster.required_period AS required
  WHERE required.school_id = short.school_id AND short.slots & (1 << required.period) = 0
) AS gap`,
  nextStep: "Fill the empty periods from sections with open seats, seniors first.",
  owner: "School counseling office",
} as const satisfies Rule;
