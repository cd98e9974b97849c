/** R51: a student left last year for good, according to the exit, and is enrolled. */
import type { Rule } from "../rule.ts";

/** From here on a school's last grade is the last of all. */
const firstOfHighSchool = 9;
const lastGrade = 12;

/**
 * Who moved away and came back is enrolled as from elsewhere, or later than the first of their school: somebody enrolled them
 * then, and no list of last year did. To finish a school's last grade below high school is to go
 * on to the next. The last exit of the year counts.
 */
export const exitReasonDiscrepancy = {
  id: "R51",
  name: "exit-reason-discrepancy",
  title: "Students who left last year for good, according to their exit, and are enrolled",
  promise: "No student who is enrolled graduated or moved away last year.",
  mass: { promise: "Hardly any student who is enrolled graduated or moved away last year." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "California returns records whose exit reason and later enrollment contradict each other (CALPADS, exit reason discrepancy; CERT112).",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: [
    "prior_enrollment.left_as",
    "prior_enrollment.school_year",
    "prior_enrollment.grade",
    "school_enrollment.from_elsewhere",
    "school_enrollment.entry_date",
    "school.high_grade",
  ],
  sql: `
WITH gone AS MATERIALIZED (
  SELECT p.school_id, p.student_id, p.exit_date, p.left_as, p.grade
    FROM roster.prior_enrollment p
    LEFT JOIN roster.school h ON h.school_id = p.school_id
   WHERE p.school_year = (SELECT year FROM roster_day.last_year)
     AND (p.left_as IN ('moved-away', 'died')
          OR (p.left_as = 'finished' AND (p.grade = ${lastGrade} OR (p.grade >= ${firstOfHighSchool} AND p.grade < h.high_grade))))
), enrolled AS MATERIALIZED (
  SELECT g.*
    FROM gone g
    JOIN roster_day.student t ON t.student_id = g.student_id AND t.school_id IS NOT NULL
), first_day AS (
  SELECT school_id, min(entry_date) AS day
    FROM roster.school_enrollment
   GROUP BY school_id
), back AS (
  SELECT n.student_id
    FROM enrolled n
    JOIN roster.school_enrollment e ON e.student_id = n.student_id
    JOIN first_day f ON f.school_id = e.school_id
   WHERE n.left_as = 'moved-away' AND (e.from_elsewhere OR e.entry_date > f.day)
)
SELECT g.school_id, g.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       CASE g.left_as WHEN 'finished' THEN 'graduated' WHEN 'died' THEN 'died' ELSE 'moved away' END
         || ' on ' || g.exit_date || ' in grade ' || g.grade || ', and is enrolled' AS detail
  FROM enrolled g
 WHERE NOT EXISTS (SELECT FROM back b WHERE b.student_id = g.student_id AND g.left_as = 'moved-away')
   AND NOT EXISTS (
         SELECT FROM roster.prior_enrollment o
          WHERE o.student_id = g.student_id AND o.exit_date > g.exit_date)`,
  nextStep: "Find out where the student is, and correct the exit or end the enrollment.",
  owner: "Office of the school of last year",
} as const satisfies Rule;
