/** R17: a teacher has a class in every period of the week. */
import type { Rule } from "../rule.ts";

/** A school whose day has fewer periods than that leaves time for preparation around them. [K] */
const fewestPeriods = 5;

/**
 * By day: a teacher who is free in one period on some days has time for preparation. A zero or a seventh period beside five
 * others is an assignment that the teacher agreed to. Only the periods that the bell requires of students count, and
 * only classes with students; special day classes stay with their teacher all day, and assistants don't need one. A
 * meeting with a teacher of its own is that teacher's.
 */
export const teacherOverload = {
  id: "R17",
  name: "teacher-overload",
  title: "Classes of teachers without any period for preparation",
  promise: "Every teacher has a period for preparation.",
  mass: { promise: "Hardly any teacher is without a period for preparation." },
  counts: "classes",
  severity: "medium",
  source: {
    provenance: "K",
    text: "By contract a secondary teacher has five classes a day and a period for preparation.",
  },
  in2014: {
    provenance: "F",
    text: "Of 220 known issues, 52 were in master scheduling (allgov, November 7, 2014).",
  },
  needs: [
    "bell.period",
    "bell.required",
    "section.period",
    "section.subject_group",
    "section_teacher.teacher_id",
  ],
  needsRows: ["section", "section_teacher", "bell"],
  sql: `
WITH required AS MATERIALIZED (
  SELECT school_id, period, bit_or(days) AS days FROM roster_day.bell WHERE required GROUP BY school_id, period
), week AS (
  SELECT school_id, sum(roster_day.count_of_days(days)) AS times
    FROM required
   GROUP BY school_id
  HAVING count(*) >= ${fewestPeriods}
), lesson AS MATERIALIZED (
  SELECT coalesce(m.teacher_id, t.teacher_id) AS teacher_id, s.school_id, s.section_id, s.title, m.period, m.days & r.days AS days
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    JOIN roster_day.meeting m ON m.section_id = s.section_id
    JOIN required r ON r.school_id = s.school_id AND r.period = m.period
    LEFT JOIN roster_day.section_teacher t
           ON t.section_id = CASE WHEN m.teacher_id IS NULL THEN s.section_id END AND t.role IS DISTINCT FROM 'co-teacher'
   WHERE s.in_session AND s.subject_group NOT IN ('homeroom', 'service', 'special-day-class')
     AND coalesce(m.teacher_id, t.teacher_id) IS NOT NULL
), taught AS (
  SELECT teacher_id, school_id, period, bit_or(days) AS days FROM lesson GROUP BY teacher_id, school_id, period
), overloaded AS (
  SELECT t.teacher_id, t.school_id, count(*) AS periods
    FROM taught t
    JOIN week w ON w.school_id = t.school_id
   GROUP BY t.teacher_id, t.school_id, w.times
  HAVING sum(roster_day.count_of_days(t.days)) >= w.times
)
SELECT l.school_id, NULL AS student_id, l.section_id, l.teacher_id, false AS critical,
       min(l.title) || ': its teacher ' || l.teacher_id || ' has a class in each of ' || min(o.periods) || ' periods' AS detail
  FROM overloaded o
  JOIN lesson l ON l.teacher_id = o.teacher_id AND l.school_id = o.school_id
 GROUP BY l.school_id, l.section_id, l.teacher_id`,
  nextStep: "Give one of the teacher's classes to somebody else.",
  owner: "School master scheduler",
} as const satisfies Rule;
