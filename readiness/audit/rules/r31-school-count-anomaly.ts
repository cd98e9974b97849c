/** R31: a school has far more or far fewer students than anyone planned for, or than it can hold. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** A plausible headcount lies between these multiples of the projection. [K] */
const highestRatio = 1.3;
const lowestRatio = 0.7;
const fewestApart = 10;
/** Students for each seat of the building, from which no other sign is needed. [K] */
const overflowing = 1.5;

/**
 * Critical takes two signs, since a projection may itself be wrong: besides the projection, the building is full, or
 * the school's classes are as empty as they were meant to be full, or last year's students are gone. A school that grows
 * or shrinks is listed. In a very small school a few families can make up 30%, so a small difference isn't a
 * finding. A school without a projection (a new one) is held to its building and its classes alone.
 */
/** A career center may have no students of its own, and hundreds who attend other schools. */
const attended = `EXISTS (
           SELECT FROM roster.school_enrollment e
            WHERE e.school_id = c.school_id AND ${activeOn(":day", "e.entry_date", "e.exit_date")})`;

export const schoolCountAnomaly = {
  id: "R31",
  name: "school-count-anomaly",
  title: "Schools whose headcount can't be right",
  promise: "Every school's headcount is plausible.",
  lesser: { promise: "Nearly every school's headcount is near its projection." },
  counts: "schools",
  severity: "critical",
  source: {
    provenance: "K",
    text: `Schools are staffed by headcount. No students at all, more than ${highestRatio} or less than ${lowestRatio} times the projection, or more than the building holds isn't plausible; critical with a second sign.`,
  },
  in2014: {
    provenance: "F",
    text: "One elementary school was listed with 11,000 students, another with none (4LAKids, August 29, 2014).",
  },
  needs: [
    "school.projected_enrollment",
    "school.capacity",
    "section.capacity",
    "prior_enrollment.school_year",
  ],
  needsRows: ["school"],
  sql: `
WITH counted AS (
  SELECT s.school_id, nullif(s.projected_enrollment, 0) AS projected, s.capacity, count(t.student_id) AS students
    FROM roster.school s
    LEFT JOIN roster_day.student t ON t.school_id = s.school_id
   GROUP BY s.school_id, s.projected_enrollment, s.capacity
), offered AS (
  SELECT s.school_id, sum(s.capacity) AS seats, coalesce(sum(l.students), 0) AS taken
    FROM roster_day.section s
    LEFT JOIN roster_day.section_load l ON l.section_id = s.section_id
   WHERE s.in_session
   GROUP BY s.school_id
), last_year AS (
  SELECT p.school_id, count(DISTINCT p.student_id) AS students
    FROM roster.prior_enrollment p
   WHERE p.school_year = (SELECT year FROM roster_day.last_year)
   GROUP BY p.school_id
), judged AS (
  SELECT c.*,
         abs(c.students - projected) > ${fewestApart} AND c.students > ${highestRatio} * projected AS too_many,
         c.students < coalesce(projected, 1)
           AND (c.students = 0 AND NOT ${attended} OR abs(c.students - projected) > ${fewestApart} AND c.students < ${lowestRatio} * projected) AS too_few,
         c.students > c.capacity AS crowded,
         coalesce(o.taken < ${lowestRatio} * o.seats, false) OR coalesce(c.students < ${lowestRatio} * l.students, false) AS emptied
    FROM counted c
    LEFT JOIN offered o USING (school_id)
    LEFT JOIN last_year l USING (school_id)
)
SELECT school_id, NULL AS student_id, NULL AS section_id, NULL AS teacher_id,
       coalesce(too_many, false) AND crowded OR students > ${overflowing} * capacity OR coalesce(too_few, false) AND emptied AS critical,
       students || ' students, ' || coalesce('projected ' || projected, 'no projection') || ', capacity ' || capacity AS detail
  FROM judged
 WHERE too_many OR crowded OR (too_few AND (projected IS NOT NULL OR emptied))`,
  nextStep: "Compare the roster with a hand count at the school before any staffing decision.",
  owner: "District enrollment office",
} as const satisfies Rule;
