/** R02: a secondary student has fewer periods than the school's bell requires. */
import { criticalUnless } from "../in-progress.ts";
import { inHomeroom, noPeriod } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * The bell schedule doesn't require zero and seventh periods, so they don't count. Students taught in one homeroom all
 * day (grades up to 6, and ungraded) are exempt, and R01 covers students without any class. A student who enrolled
 * that day, or dropped the class that day, isn't critical until the next day, since a counselor may be moving them,
 * unless there are too many of them at the school. The roster doesn't show who is on approved work experience (Education
 * Code 46144, 180 minutes), so those seniors are listed too.
 */
export const incompleteSchedule = {
  id: "R02",
  name: "incomplete-schedule",
  title: "Secondary students with an empty period in the school day",
  promise: "Every secondary student has a class in each period that the school's bell schedule requires.",
  lesser: {
    promise: "Hardly any student who enrolled or changed classes today still has an empty period.",
    inProgress: true,
  },
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
  SELECT school_id, bit_or(1 << period) AS required
    FROM roster.required_period
   GROUP BY school_id
), short AS MATERIALIZED (
  SELECT t.*
    FROM roster_day.student t
    JOIN bell b USING (school_id)
   WHERE t.classes > 0
     AND t.slots & b.required <> b.required
     AND NOT (t.slots & ${inHomeroom} <> 0 AND (t.grade <= 6 OR t.grade >= 13))
     AND t.slots & ${noPeriod} = 0
), dropped AS MATERIALIZED (
  SELECT e.student_id, s.period
    FROM roster.section_enrollment e
    JOIN roster_day.section s USING (section_id)
   WHERE e.end_date = :day
)
SELECT t.school_id, t.student_id, NULL AS section_id, NULL AS teacher_id,
       ${criticalUnless("t.arrived OR gap.dropped_today >= gap.missing")} AS critical,
       'no class in period ' || gap.periods
         || CASE WHEN gap.dropped_today > 0 THEN ' (' || gap.dropped_today || ' dropped today)' ELSE '' END AS detail
  FROM short t
 CROSS JOIN LATERAL (
    SELECT count(*) AS missing, string_agg(p.period::text, ', ' ORDER BY p.period) AS periods,
           count(*) FILTER (WHERE (t.student_id, p.period) IN (SELECT student_id, period FROM dropped)) AS dropped_today
      FROM roster.required_period p
     WHERE p.school_id = t.school_id AND t.slots & (1 << p.period) = 0) gap`,
  nextStep: "Fill the empty periods from sections with open seats, seniors first.",
  owner: "School counseling office",
} as const satisfies Rule;
