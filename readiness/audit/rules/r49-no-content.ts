/** R49: a high-school student spends periods at home or helping the staff instead of being taught. */
import { mostInProgress } from "../in-progress.ts";
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

const schoolDays = 5;
/** From two periods a day on, it's what Jefferson High School did in 2014. */
const criticalTimes = 2 * schoolDays;
/** One period as an assistant takes the family's consent. Where a roster shows none, more than one in this many students is a mass. [K] */
const fewestStudents = 10;
/** The law leaves these out. [F] */
const exemptSchools = "('alternative', 'continuation', 'community-day', 'opportunity')";

/**
 * By the kind of course (service) and by the title, since a school may list such a period as an elective. Work experience
 * and college courses have content. Periods count by the week, so that two that take turns by day are one. Ungraded
 * students, of whom some are adults who are prepared for work, aren't high-school students here. Nobody can agree to two
 * periods a day or to one at home. At a school that has consents on record, more than a few students without one are too many.
 * Consents are joined, not looked up for each student: a planner that expects few students would read all seats for each.
 */
export const noContent = {
  id: "R49",
  name: "no-content",
  title: "High-school students with periods at home or as assistants instead of classes",
  promise: "No high-school student is without instruction for two periods a day.",
  lesser: { promise: "Hardly any high-school student is sent home for a period." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 51228.1: no student may be assigned to a period without educational content for more than a week of a semester, unless it's agreed in writing.",
  },
  in2014: {
    provenance: "F",
    text: "At Jefferson High School 48 students had two or more periods of home or service (Daily News, October 12, 2014).",
  },
  needs: [
    "section.title",
    "section.subject_group",
    "section.period",
    "school_enrollment.grade",
    "school.school_type",
  ],
  needsRows: ["section"],
  sql: `
WITH idle AS MATERIALIZED (
  SELECT t.school_id, t.student_id, t.idle_times, coalesce(t.home_times, 0) AS home_times
    FROM roster_day.student t
    JOIN roster.school h ON h.school_id = t.school_id AND h.school_type NOT IN ${exemptSchools}
   WHERE t.idle_times > 0 AND t.grade BETWEEN 9 AND 12
), not_agreed AS MATERIALIZED (
  SELECT DISTINCT i.student_id
    FROM idle i
    JOIN roster.section_enrollment e ON e.student_id = i.student_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.idle_times > 0 AND s.in_session
    LEFT JOIN roster_day.service_consent c ON c.student_id = e.student_id AND c.section_id = e.section_id
   WHERE c.student_id IS NULL
), judged AS (
  SELECT i.*, c.student_id IS NOT NULL AND n.student_id IS NULL AS agreed
    FROM idle i
    LEFT JOIN (SELECT DISTINCT student_id FROM roster_day.service_consent) c ON c.student_id = i.student_id
    LEFT JOIN not_agreed n ON n.student_id = i.student_id
), size AS (
  SELECT school_id, count(*) AS students FROM roster_day.student WHERE grade BETWEEN 9 AND 12 GROUP BY school_id
), counted AS (
  SELECT i.*, count(*) FILTER (WHERE NOT i.agreed) OVER (PARTITION BY i.school_id) AS not_agreed
    FROM judged i
)
SELECT i.school_id, i.student_id, NULL AS section_id, NULL AS teacher_id, i.idle_times >= ${criticalTimes} AS critical,
       'without instruction ' || i.idle_times || ' times a week, ' || i.home_times || ' of them at home' AS detail
  FROM counted i
  JOIN size z USING (school_id)
  LEFT JOIN (SELECT DISTINCT school_id FROM roster_day.service_consent) c ON c.school_id = i.school_id
 WHERE i.idle_times >= ${criticalTimes} OR i.home_times >= ${schoolDays}
    OR (NOT i.agreed AND i.not_agreed > ${mostInProgress}
        AND (i.not_agreed * ${fewestStudents} > z.students OR c.school_id IS NOT NULL))`,
  nextStep: "Give these students classes that they need, juniors and seniors first.",
  owner: "School counseling office",
} as const satisfies Rule;
