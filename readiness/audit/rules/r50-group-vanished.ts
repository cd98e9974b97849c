/** R50: a school's students of one group are gone, or far fewer or more than last year. */
import type { Rule } from "../rule.ts";

/** California asks about a change by more than this (CALPADS CERT010). [F] */
const mostChange = 0.25;
/**
 * By chance alone a group of strangers changes by its square root. Five of these happen to none of a thousand schools; three
 * are enough where the students who stayed show it, too. [D]
 */
const standardDeviations = { ofGroup: 5, ofThoseWhoStayed: 3 };
/** A group of fewer may be gone by chance. [K] */
const leastToVanish = 10;
/** Of a grade. [K] */
const leastOfGrade = 20;
/** An exit in the last days of the school year is the end of that year. */
const lastDays = 30;

const groups = [
  { column: "learners", name: "learners of English" },
  { column: "in_day_class", name: "special day classes", inDayClass: true },
  { column: "elsewhere", name: "special education outside special day classes", inDayClass: false },
] as const;

const sums = ["students", ...groups.map(({ column }) => column)]
  .map((column) => `sum(${column})::float8 AS ${column}`)
  .join(", ");

function grownSql(group: (typeof groups)[number]): string {
  const { column, name } = group;
  const special = "inDayClass" in group;
  const gone = special ? `coalesce(m.still_placed < ${1 - mostChange} * m.stayed, false)` : "false";
  const members = special
    ? `LEFT JOIN member m ON m.school_id = n.school_id AND m.in_day_class = ${group.inDayClass}`
    : "";
  return `SELECT n.school_id, '${name}' AS name, ${special} AS special, ${gone} AS gone,
         b.${column} * n.students / b.students AS expected, n.${column} AS here
    FROM school_now n
    JOIN school_then b ON b.school_id = n.school_id
    ${members}`;
}

/**
 * Special education in special day classes and outside of them, learners of English, and each grade that the school still
 * teaches. The size of last year's group is scaled by how the school has grown or shrunk, so that a school which is half as
 * large isn't a finding. Special education counts by placements, and last year's also by programs: students who lose one
 * rarely lose the other. A district moves a special day class to another school as a whole, so a group that is smaller
 * isn't lost unless its students who stayed at the school are without a placement.
 */
export const groupVanished = {
  id: "R50",
  name: "group-vanished",
  title: "Schools where a group of students is gone, or much smaller or larger than last year",
  promise: "No school has far fewer students in special education than last year.",
  lesser: { promise: "No school's groups of students are gone, or much smaller or larger than last year." },
  counts: "schools",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California asks schools to explain a group that is gone, or that changed by more than 25% (CALPADS CERT006 to CERT013).",
  },
  in2014: {
    provenance: "F",
    text: "83% of the schools couldn't identify all students with disabilities (Independent Monitor, October 13, 2014).",
  },
  needs: [
    "prior_enrollment.school_year",
    "prior_enrollment.year_end_date",
    "prior_enrollment.grade",
    "placement.begin_date",
    "education_program.reviewed_on",
    "language_status.begin_date",
    "student.english_status",
    "school_enrollment.grade",
    "school.low_grade",
    "school.high_grade",
  ],
  needsRows: ["prior_enrollment", "placement", "language_status"],
  sql: `
WITH learner AS (
  SELECT DISTINCT l.student_id
    FROM roster_day.last_year y
    JOIN roster.language_status l ON l.begin_date <= y.ended AND l.status = 'EL'
   WHERE NOT EXISTS (
           SELECT FROM roster.language_status o
            WHERE o.status NOT IN ('EL', 'TBD') AND o.student_id = l.student_id AND o.begin_date > l.begin_date
              AND o.begin_date <= y.ended)
), placed_then AS (
  SELECT p.student_id, p.setting = 'SDC' AS in_day_class
    FROM roster_day.last_year y
    JOIN roster.placement p ON p.begin_date <= y.ended AND (p.end_date IS NULL OR p.end_date > y.ended - ${lastDays})
), special AS (
  SELECT student_id, bool_or(in_day_class) AS in_day_class
    FROM (SELECT student_id, in_day_class FROM placed_then
           UNION ALL
          SELECT g.student_id, false FROM roster_day.last_year y JOIN roster.education_program g ON g.reviewed_on <= y.ended) each
   GROUP BY student_id
), was_at AS MATERIALIZED (
  SELECT p.school_id, p.student_id, p.grade, l.student_id AS learner, x.in_day_class
    FROM roster_day.last_year y
    JOIN roster.prior_enrollment p ON p.school_year = y.year AND coalesce(p.exit_date > p.year_end_date - ${lastDays}, true)
    LEFT JOIN learner l ON l.student_id = p.student_id
    LEFT JOIN special x ON x.student_id = p.student_id
), then_at AS MATERIALIZED (
  SELECT school_id, grade, count(*) AS students, count(learner) AS learners,
         count(*) FILTER (WHERE in_day_class) AS in_day_class, count(*) FILTER (WHERE NOT in_day_class) AS elsewhere
    FROM was_at
   GROUP BY school_id, grade
), placed AS (
  SELECT p.student_id, bool_or(p.setting = 'SDC') AS in_day_class
    FROM roster.placement p
   WHERE p.end_date IS NULL OR p.end_date > :day
   GROUP BY p.student_id
), member AS MATERIALIZED (
  SELECT p.school_id, p.in_day_class, count(*)::float8 AS stayed, count(n.student_id)::float8 AS still_placed
    FROM was_at p
    JOIN roster_day.student t ON t.student_id = p.student_id AND t.school_id = p.school_id
    LEFT JOIN placed n ON n.student_id = p.student_id
   WHERE p.in_day_class IS NOT NULL
   GROUP BY p.school_id, p.in_day_class
), now_at AS MATERIALIZED (
  SELECT t.school_id, t.grade, count(*) AS students, count(s.student_id) AS learners,
         count(*) FILTER (WHERE p.in_day_class) AS in_day_class, count(*) FILTER (WHERE NOT p.in_day_class) AS elsewhere
    FROM roster_day.student t
    LEFT JOIN roster.student s ON s.student_id = t.student_id AND s.english_status = 'EL'
    LEFT JOIN placed p ON p.student_id = t.student_id
   WHERE t.school_id IS NOT NULL
   GROUP BY t.school_id, t.grade
), school_then AS (
  SELECT school_id, ${sums} FROM then_at GROUP BY school_id
), school_now AS (
  SELECT school_id, ${sums} FROM now_at GROUP BY school_id
), grown AS (
  ${groups.map(grownSql).join("\n   UNION ALL\n  ")}
), changed AS (
  SELECT school_id, name, special, expected, here
    FROM grown
   WHERE CASE WHEN special AND here < expected THEN gone ELSE true END
     AND (   (here = 0 AND expected >= ${leastToVanish})
          OR (abs(here - expected) > ${mostChange} * expected
              AND abs(here - expected) > CASE WHEN gone THEN ${standardDeviations.ofThoseWhoStayed}
                                              ELSE ${standardDeviations.ofGroup} END * sqrt(here + expected)))
   UNION ALL
  SELECT b.school_id, 'grade ' || b.grade, false, b.students, 0
    FROM then_at b
    JOIN roster.school h ON h.school_id = b.school_id AND b.grade BETWEEN h.low_grade AND h.high_grade
   WHERE b.students >= ${leastOfGrade} AND EXISTS (SELECT FROM school_now n WHERE n.school_id = b.school_id)
     AND NOT EXISTS (SELECT FROM now_at n WHERE n.school_id = b.school_id AND n.grade = b.grade)
)
SELECT c.school_id, NULL AS student_id, NULL AS section_id, NULL AS teacher_id,
       c.special AND c.here < c.expected AS critical,
       c.name || ': ' || round(c.here)::int || ' students; by last year there would be ' || round(c.expected)::int AS detail
  FROM changed c`,
  nextStep: "Ask the school whether its students of this group are recorded, and restore what is missing.",
  owner: "District data office with the school's principal",
} as const satisfies Rule;
