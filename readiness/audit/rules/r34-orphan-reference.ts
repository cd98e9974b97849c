/** R34: a record points to a student, class, school, term, course or teacher that does not exist. */
import type { Rule } from "../rule.ts";

export const orphanReference = {
  id: "R34",
  name: "orphan-reference",
  title: "Records that refer to something that doesn't exist",
  promise: "Every class list refers to students, classes, schools and courses that exist.",
  severity: "high",
  source: { provenance: "F", text: "OneRoster 1.2: every reference in a record must resolve." },
  in2014: {
    provenance: "F",
    text: "Students “would show up on one system and not on the other” (Daily News, 13 October 2014).",
  },
  needs: [
    "section.course_id",
    "section.term_id",
    "section.school_id",
    "student.student_id",
    "teacher.teacher_id",
  ],
  sql: `
SELECT seat.home_school_id::text AS school_id, seat.student_id::text AS student_id, seat.section_id::text AS section_id,
  NULL AS teacher_id, false AS critical, 'seat in section ' || seat.section_id || ', which does not exist' AS detail
FROM roster_day.suspect_enrollment AS seat
WHERE NOT EXISTS (SELECT FROM roster_day.section WHERE section.section_id = seat.section_id)
UNION ALL
SELECT day.school_id::text, day.student_id::text, NULL, NULL, false, 'student ' || day.student_id || ' does not exist'
FROM roster_day.student AS day
WHERE NOT EXISTS (SELECT FROM roster.student WHERE student.student_id = day.student_id)
UNION ALL
SELECT day.school_id::text, day.student_id::text, NULL, NULL, false,
  'enrolled at school ' || day.school_id || ', which does not exist'
FROM roster_day.student AS day
WHERE day.school_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM roster.school WHERE school.school_id = day.school_id)
UNION ALL
SELECT section.school_id::text, NULL, section.section_id::text, NULL, false,
  'section ' || section.section_id || ': no such ' || concat_ws(', ',
    CASE WHEN school.school_id IS NULL THEN 'school' END, CASE WHEN course.course_id IS NULL THEN 'course' END,
    CASE WHEN term.term_id IS NULL THEN 'term' END)
FROM roster.section
LEFT JOIN roster.school USING (school_id)
LEFT JOIN roster.course USING (course_id)
LEFT JOIN roster.term USING (term_id)
WHERE school.school_id IS NULL OR course.course_id IS NULL OR term.term_id IS NULL
UNION ALL
SELECT section.school_id::text, NULL, taught.section_id::text, taught.teacher_id::text, false,
  'taught by ' || taught.teacher_id || ': no such ' || concat_ws(', ',
    CASE WHEN teacher.teacher_id IS NULL THEN 'teacher' END, CASE WHEN section.section_id IS NULL THEN 'section' END)
FROM roster.section_teacher AS taught
LEFT JOIN roster.teacher USING (teacher_id)
LEFT JOIN roster.section USING (section_id)
WHERE teacher.teacher_id IS NULL OR section.section_id IS NULL`,
  nextStep:
    "Find the record that was deleted or never arrived, restore it, then fix the interface or import that lost it.",
  owner: "District data office",
} as const satisfies Rule;
