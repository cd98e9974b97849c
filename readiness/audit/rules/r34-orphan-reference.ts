/** R34: a record refers to a student, class, school, term, course or teacher that doesn't exist. */
import type { Rule } from "../rule.ts";

export const orphanReference = {
  id: "R34",
  name: "orphan-reference",
  title: "Records that refer to something that doesn't exist",
  promise: "Every class list refers to students, classes, schools and courses that exist.",
  mass: { promise: "Hardly any record refers to something that doesn't exist." },
  counts: "students",
  severity: "high",
  source: { provenance: "F", text: "OneRoster 1.2: every reference in a record must resolve." },
  in2014: {
    provenance: "F",
    text: "Students “would show up on one system and not on the other” (Daily News, October 13, 2014).",
  },
  needs: [
    "section.course_id",
    "section.term_id",
    "section.school_id",
    "student.student_id",
    "teacher.teacher_id",
  ],
  sql: `
SELECT e.home_school_id::text AS school_id, e.student_id::text AS student_id, e.section_id::text AS section_id,
       NULL AS teacher_id, false AS critical, 'seat in section ' || e.section_id || ', which does not exist' AS detail
  FROM roster_day.suspect_enrollment e
 WHERE NOT EXISTS (SELECT FROM roster_day.section s WHERE s.section_id = e.section_id)
 UNION ALL
SELECT t.school_id::text, t.student_id::text, NULL, NULL, false, 'student ' || t.student_id || ' does not exist'
  FROM roster_day.student t
 WHERE NOT EXISTS (SELECT FROM roster.student r WHERE r.student_id = t.student_id)
 UNION ALL
SELECT t.school_id::text, t.student_id::text, NULL, NULL, false,
       'enrolled at school ' || t.school_id || ', which does not exist'
  FROM roster_day.student t
 WHERE t.school_id IS NOT NULL
   AND NOT EXISTS (SELECT FROM roster.school h WHERE h.school_id = t.school_id)
 UNION ALL
SELECT s.school_id::text, NULL, s.section_id::text, NULL, false,
       'section ' || s.section_id || ': no such ' || concat_ws(', ',
         CASE WHEN h.school_id IS NULL THEN 'school' END,
         CASE WHEN c.course_id IS NULL THEN 'course' END,
         CASE WHEN m.term_id IS NULL THEN 'term' END)
  FROM roster.section s
  LEFT JOIN roster.school h ON h.school_id = s.school_id
  LEFT JOIN roster.course c ON c.course_id = s.course_id
  LEFT JOIN roster.term m ON m.term_id = s.term_id
 WHERE h.school_id IS NULL OR c.course_id IS NULL OR m.term_id IS NULL
 UNION ALL
SELECT s.school_id::text, NULL, a.section_id::text, a.teacher_id::text, false,
       'taught by ' || a.teacher_id || ': no such ' || concat_ws(', ',
         CASE WHEN t.teacher_id IS NULL THEN 'teacher' END,
         CASE WHEN s.section_id IS NULL THEN 'section' END)
  FROM roster.section_teacher a
  LEFT JOIN roster.teacher t ON t.teacher_id = a.teacher_id
  LEFT JOIN roster.section s ON s.section_id = a.section_id
 WHERE t.teacher_id IS NULL OR s.section_id IS NULL`,
  nextStep:
    "Find the record that was deleted or never arrived, restore it, then fix the interface or import that lost it.",
  owner: "District data office",
} as const satisfies Rule;
