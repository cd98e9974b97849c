/** R18: the teacher of a class works at another school. */
import type { Rule } from "../rule.ts";

/**
 * Teachers of no one school (itinerant ones, substitutes) may teach at any of them, and so may those of a school on the
 * same campus. Co-teachers come along with their students.
 */
export const teacherElsewhere = {
  id: "R18",
  name: "teacher-elsewhere",
  title: "Classes whose teacher works at another school",
  promise: "The teacher of every class works at its school.",
  mass: { promise: "Hardly any class has a teacher who works at another school." },
  counts: "classes",
  severity: "medium",
  source: {
    provenance: "K",
    text: "A teacher is on the staff of the school where the class meets, or travels between schools.",
  },
  in2014: {
    provenance: "F",
    text: "Users couldn’t open the records they needed on the first day (IEEE Spectrum, 2014).",
  },
  needs: ["section_teacher.teacher_id", "teacher.school_id", "section.school_id", "campus.school_id"],
  needsRows: ["section", "section_teacher"],
  sql: `
WITH lesson AS (
  SELECT s.school_id, s.section_id, s.title, a.teacher_id
    FROM roster_day.section_teacher a
    JOIN roster_day.section s ON s.section_id = a.section_id AND s.in_session
   WHERE a.role IS DISTINCT FROM 'co-teacher'
   UNION
  SELECT s.school_id, s.section_id, s.title, m.teacher_id
    FROM roster_day.meeting m
    JOIN roster_day.section s ON s.section_id = m.section_id AND s.in_session
   WHERE m.teacher_id IS NOT NULL
)
SELECT l.school_id, NULL AS student_id, l.section_id, l.teacher_id, false AS critical,
       'teacher ' || l.teacher_id || ' of ' || l.title || ' works at school ' || t.school_id AS detail
  FROM lesson l
  JOIN roster_day.section_load d ON d.section_id = l.section_id
  JOIN roster.teacher t ON t.teacher_id = l.teacher_id AND t.school_id <> l.school_id
 WHERE NOT EXISTS (
         SELECT FROM roster.campus a
           JOIN roster.campus b ON b.campus = a.campus
          WHERE a.school_id = t.school_id AND b.school_id = l.school_id)`,
  nextStep: "Record where the teacher works, or give the class to one of the school's teachers.",
  owner: "School master scheduler",
} as const satisfies Rule;
