/** R02: a secondary student has fewer periods than the school's bell requires. */
import { criticalUnless } from "../in-progress.ts";
import { hasEmptyPeriod, requiredPeriodsSql } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** The shortest complete day of students with another duty: work, another school, a college. */
const shortDayMinutes = 180;
const shortDaySchools =
  "('continuation', 'alternative', 'opportunity', 'community-day', 'special-education')";
/** A period is held on a day if at least one in this many of its sections meets then. [K] */
const fewestOfSections = 4;
const lastGrade = 12;
/** At most one in this many of a school's seniors is on work experience. [K] */
const fewestSeniors = 4;

/** Monday to Friday, as in the days of a meeting. */
const schoolDays = [1, 2, 4, 8, 16];

/**
 * Counted by day and by meeting: as many periods as the day's bell requires of those that the school holds then, be they
 * zero or seventh periods, both periods of a double class, or classes that take turns by day. A class without a
 * period (independent study) counts as one. Students taught in one homeroom all day (grades up to 6, and ungraded)
 * are exempt, and R01 covers students without any class.
 *
 * A short day is complete at continuation and similar schools, and for students who attend a second school or a
 * college. A senior's isn't critical, since the roster doesn't show who is on approved work experience, unless it's that
 * of many seniors of a school.
 * A student who enrolled that day, or for whom a counselor dropped the class that day, isn't critical until the next day,
 * unless there are too many of them at the school or by one person.
 */
export const incompleteSchedule = {
  id: "R02",
  name: "incomplete-schedule",
  title: "Secondary students with an empty period in the school day",
  promise: "No school has more students with an empty period than it schedules in a day.",
  lesser: { promise: "Hardly any student has an empty period." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 46141 and 46142: a high-school day has at least 240 minutes of instruction.",
  },
  in2014: {
    provenance: "F",
    text: "Classes were missing from students' schedules on the first day (IEEE Spectrum, 2014).",
  },
  needs: ["section.period", "section.kind", "school_enrollment.grade", "bell.period", "school.school_type"],
  needsRows: ["bell"],
  sql: `
WITH bell AS MATERIALIZED (${requiredPeriodsSql}
), short AS MATERIALIZED (
  SELECT t.*
    FROM roster_day.student t
    JOIN bell b USING (school_id)
   WHERE ${hasEmptyPeriod("t", "b")}
), held AS MATERIALIZED (
  SELECT b.school_id, b.period, w.day
    FROM (SELECT DISTINCT school_id FROM short) h
    JOIN roster_day.bell b ON b.school_id = h.school_id AND b.required
    JOIN unnest(ARRAY[${schoolDays.join(", ")}]) AS w (day) ON b.days & w.day <> 0
    LEFT JOIN (roster_day.meeting m JOIN roster_day.section s ON s.section_id = m.section_id AND s.in_session)
      ON m.school_id = b.school_id AND m.period = b.period
   GROUP BY b.school_id, b.period, w.day
  HAVING count(m.section_id) = 0
      OR count(*) FILTER (WHERE m.days & w.day <> 0) * ${fewestOfSections} >= count(*)
), occupied AS MATERIALIZED (
  SELECT e.student_id, m.school_id, m.period, bit_or(m.days) AS days
    FROM short t
    JOIN roster_day.suspect_enrollment e ON e.student_id = t.student_id
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session
    JOIN roster_day.meeting m ON m.section_id = e.section_id
   GROUP BY e.student_id, m.school_id, m.period, CASE WHEN m.period IS NULL THEN m.section_id END
), ring AS MATERIALIZED (
  SELECT b.school_id, b.period, w.day, max(b.ends_minute - b.begins_minute) AS minutes
    FROM roster_day.bell b
    JOIN unnest(ARRAY[${schoolDays.join(", ")}]) AS w (day) ON b.days & w.day <> 0
   GROUP BY b.school_id, b.period, w.day
), taken AS (
  SELECT o.student_id, w.day, count(*) AS periods, sum(r.minutes) AS minutes
    FROM occupied o
    JOIN unnest(ARRAY[${schoolDays.join(", ")}]) AS w (day) ON o.days & w.day <> 0
    LEFT JOIN ring r ON r.school_id = o.school_id AND r.period = o.period AND r.day = w.day
   GROUP BY o.student_id, w.day
), lacking AS MATERIALIZED (
  SELECT t.student_id, max(d.required - coalesce(n.periods, 0)) AS missing, min(coalesce(n.minutes, 0)) AS minutes
    FROM short t
    JOIN (SELECT school_id, day, count(*) AS required FROM held GROUP BY school_id, day) d USING (school_id)
    LEFT JOIN taken n ON n.student_id = t.student_id AND n.day = d.day
   WHERE coalesce(n.periods, 0) < d.required
   GROUP BY t.student_id
), empty_period AS (
  SELECT t.student_id, string_agg(DISTINCT h.period::text, ', ' ORDER BY h.period::text) AS periods
    FROM lacking
    JOIN short t USING (student_id)
    JOIN held h USING (school_id)
    LEFT JOIN occupied o ON o.student_id = t.student_id AND o.period = h.period AND o.days & h.day <> 0
   WHERE o.student_id IS NULL
   GROUP BY t.student_id
), dropped AS (
  SELECT d.student_id, count(DISTINCT d.section_id) AS classes, min(d.person::text) AS person
    FROM roster.dropped_seat d
   WHERE d.day = :day
   GROUP BY d.student_id
), gap AS (
  SELECT t.school_id, t.student_id, t.arrived, l.missing, p.periods, n.seniors,
         t.grade = ${lastGrade} AND l.minutes >= ${shortDayMinutes} AS short_senior,
         coalesce(d.classes, 0) AS dropped_today, coalesce(t.arrived_by, d.person) AS person
    FROM lacking l
    JOIN short t USING (student_id)
    JOIN empty_period p USING (student_id)
    JOIN roster.school c ON c.school_id = t.school_id
    LEFT JOIN dropped d USING (student_id)
    LEFT JOIN (SELECT school_id, count(*) AS seniors FROM roster_day.student WHERE grade = ${lastGrade} GROUP BY school_id) n
      ON n.school_id = t.school_id
   WHERE NOT (coalesce(l.minutes, 0) >= ${shortDayMinutes} AND (c.school_type IN ${shortDaySchools} OR t.schools > 1))
)
SELECT school_id, student_id, NULL AS section_id, NULL AS teacher_id,
       NOT (coalesce(short_senior, false)
            AND count(*) FILTER (WHERE short_senior) OVER (PARTITION BY school_id) * ${fewestSeniors} <= seniors)
         AND (${criticalUnless("arrived OR dropped_today >= missing", "person")}) AS critical,
       'no class in period ' || periods
         || CASE WHEN dropped_today > 0 THEN ' (' || dropped_today || ' dropped today)' ELSE '' END AS detail
  FROM gap`,
  nextStep: "Fill the empty periods from sections with open seats, seniors first.",
  owner: "School counseling office",
} as const satisfies Rule;
