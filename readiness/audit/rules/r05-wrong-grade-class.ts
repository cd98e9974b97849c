/** R05: a student sits in a class that is not meant for the student's grade. */
import type { Rule } from "../rule.ts";

/**
 * Electives, physical education and performing arts mix neighbouring grades, so one grade either way is no finding.
 * Ungraded classes (special day classes over several grades) stand for all the grades that sit in them, and an
 * ungraded student fits where any of those grades would.
 */
export const wrongGradeClass = {
  id: "R05",
  name: "wrong-grade-class",
  title: "Students in a class for another grade, such as middle-school students in a high-school class",
  promise: "No student is in a class meant for another level of school.",
  severity: "critical",
  source: {
    provenance: "K",
    text: "The grades that a class, or else its course, is meant for; critical where the level of school differs (elementary to 6, middle 6 to 8, high 9 to 12).",
  },
  in2014: {
    provenance: "F",
    text: "Middle-school students were placed in high-school classes (IEEE Spectrum, 2014).",
  },
  needs: ["school_enrollment.grade", "section.low_grade", "section.high_grade"],
  needsRows: ["section"],
  sql: `
SELECT section.school_id, seat.student_id, section.section_id, NULL AS teacher_id,
  (seat.highest_grade < 9 AND section.section_low >= 9) OR (seat.lowest_grade >= 9 AND section.section_high < 9)
    OR (seat.highest_grade <= 5 AND section.section_low >= 7)
    OR (seat.lowest_grade >= 7 AND section.section_high <= 5) AS critical,
  'grade ' || seat.grade || ' in ' || section.title || ', meant for grades '
    || section.low_grade || ' to ' || section.high_grade AS detail
FROM roster_day.suspect_enrollment AS seat
JOIN roster_day.section ON section.section_id = seat.section_id AND section.in_session
WHERE section.fits_low > seat.highest_grade OR section.fits_high < seat.lowest_grade`,
  nextStep:
    "Move each student to a section of the same course for the right grade, or correct the grade; then find the import or rollover that caused it.",
  owner: "School counseling office",
} as const satisfies Rule;
