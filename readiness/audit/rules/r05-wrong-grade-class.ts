/** R05: a student is in a class that isn't meant for the student's grade. */
import { gradesAhead, highestGrade, lowestOfSchool } from "../grades-that-fit.ts";
import { criticalUnlessArrived } from "../in-progress.ts";
import { enrolledAt } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

const servesGrade = `(${lowestOfSchool("h.low_grade")}) <= e.highest_grade AND (${highestGrade("h.high_grade")}) >= e.lowest_grade`;

/**
 * Which grades a section accepts at its school says `gradesThatFit`. Critical is a level of school that isn't the
 * student's: a class at a school that doesn't teach the student's grade, or a class of another level at one that
 * does. A student who is also enrolled at that other school (an eighth grader who takes Geometry at the high school)
 * fits if the course does. Of a student whom an office counter enrolled today it isn't critical until the next day, unless
 * there are too many of them. An ungraded student fits where any of the grades they may be in would.
 */
export const wrongGradeClass = {
  id: "R05",
  name: "wrong-grade-class",
  title: "Students in a class for another grade, such as middle-school students in a high-school class",
  promise: "No student is in a class meant for another level of school.",
  lesser: { promise: "No student is in a class meant for another grade." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "K",
    text: "The grades that a class is meant for, at a school that teaches them; critical if the level of school differs (elementary to 6, middle 6 to 8, high 9 to 12).",
  },
  in2014: {
    provenance: "F",
    text: "Middle-school students were placed in high-school classes (IEEE Spectrum, 2014).",
  },
  needs: [
    "school_enrollment.grade",
    "section.low_grade",
    "section.high_grade",
    "school.low_grade",
    "school.high_grade",
  ],
  needsRows: ["section"],
  // Newcomers are looked up only among the few students found.
  sql: `
WITH misplaced AS MATERIALIZED (
  SELECT s.school_id, e.student_id, s.section_id,
         NOT coalesce(${servesGrade}, true)
           OR (e.highest_grade < 9 AND s.section_low >= 9) OR (e.lowest_grade >= 9 AND s.section_high < 9)
           OR (e.highest_grade <= 5 AND s.section_low >= 7)
           OR (e.lowest_grade >= 7 AND s.section_high <= 5) AS other_level,
         ${nameOfGrade("e.grade")} || ' in ' || s.title || ', meant for '
           || CASE WHEN s.low_grade < s.high_grade THEN ${nameOfGrade("s.low_grade")} || ' to ' ELSE '' END
           || ${nameOfGrade("s.high_grade")} AS detail
    FROM roster_day.suspect_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session
    LEFT JOIN roster.school h ON h.school_id = s.school_id
   WHERE (s.fits_low > e.highest_grade OR s.fits_high < e.lowest_grade)
     AND NOT (s.school_id <> e.home_school_id
              AND e.highest_grade >= s.section_low - ${gradesAhead} AND e.lowest_grade <= s.section_high
              AND ${enrolledAt("e.student_id", "s.school_id")})
), known AS (
  SELECT m.*, t.arrived, t.arrived_by, row_number() OVER (PARTITION BY m.student_id) = 1 AS counted
    FROM misplaced m
    JOIN roster_day.student t ON t.student_id = m.student_id
)
SELECT k.school_id, k.student_id, k.section_id, NULL AS teacher_id,
       k.other_level AND (${criticalUnlessArrived("k", "k.counted")}) AS critical, k.detail
  FROM known k`,
  nextStep:
    "Move each student to a section of the same course for the right grade, or correct the grade; then find the import or rollover that caused it.",
  owner: "School counseling office",
} as const satisfies Rule;

function nameOfGrade(grade: string): string {
  return `CASE ${grade} WHEN -1 THEN 'transitional kindergarten' WHEN 0 THEN 'kindergarten'
            WHEN 13 THEN 'ungraded' WHEN 14 THEN 'ungraded' ELSE 'grade ' || ${grade} END`;
}
