/** R10: students still sit in a section that was only a placeholder while the master schedule was made. */
import type { Rule } from "../rule.ts";

/**
 * A placeholder shows by its title, by having neither teacher nor room, by having no period where the roster knows periods,
 * or by the scheduler's mark: a capacity of the grade's whole enrollment plus 25. A section that lacks a teacher only
 * is R15's; a large class with a real teacher and room is none (physical education, band).
 */
export const placeholderSection = {
  id: "R10",
  name: "placeholder-section",
  title: "Students parked in a placeholder instead of a real class",
  promise: "No student is parked in a placeholder class.",
  severity: "critical",
  source: {
    provenance: "F",
    text: "MiSiS's own scenario: sections named TEMP or ROLLOVER, with a capacity of the grade's enrollment plus 25, must be empty when school opens.",
  },
  in2014: { provenance: "F", text: "As many as 70 students were put in one room (IEEE Spectrum, 2014)." },
  needs: [
    "section.title",
    "section_teacher.teacher_id",
    "section.period",
    "meeting.room_id",
    "section.capacity",
  ],
  needsRows: ["section"],
  sql: `
WITH grade_size AS (
  SELECT school_id, grade, count(*) AS students FROM roster_day.student WHERE school_id IS NOT NULL GROUP BY 1, 2
), staffed AS (
  SELECT section_id FROM roster.section_teacher
  UNION
  SELECT section_id FROM roster.meeting WHERE room_id IS NOT NULL
), judged AS (
  SELECT section.*, load.students,
    section.title ~* '\\m(temp|rollover|placeholder)([0-9_-]|\\M)' AS by_title,
    section.period IS NULL AS by_period,
    staffed.section_id IS NULL AS by_nothing,
    section.capacity >= 60 AND grade_size.students + 25 = section.capacity AS by_capacity
  FROM roster_day.section
  JOIN roster_day.section_load AS load USING (section_id)
  LEFT JOIN staffed USING (section_id)
  LEFT JOIN grade_size ON grade_size.school_id = section.school_id AND grade_size.grade = section.low_grade
    AND section.low_grade = section.high_grade
  WHERE section.in_session
)
SELECT school_id, NULL AS student_id, section_id, NULL AS teacher_id, true AS critical,
  students || ' students in ' || title || ': ' || concat_ws(', ',
    CASE WHEN by_title THEN 'its title names a placeholder' END,
    CASE WHEN by_period THEN 'it has no period' END,
    CASE WHEN by_nothing THEN 'it has neither teacher nor room' END,
    CASE WHEN by_capacity THEN 'its capacity is the grade''s enrollment plus 25' END) AS detail
FROM judged
WHERE by_title OR by_period OR by_nothing OR by_capacity`,
  nextStep: "Move the students to real sections and delete the placeholder.",
  owner: "School master scheduler",
} as const satisfies Rule;
