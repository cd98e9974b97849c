/** R16: a teacher is expected in two places at the same time. */
import type { Rule } from "../rule.ts";

/**
 * Sections taught together in one room, and a special day class listed as one section per grade, are one class to the
 * teacher. Sections that meet on different days don't conflict. A meeting with a teacher of its own is that teacher's.
 */
export const teacherDoubleBooked = {
  id: "R16",
  name: "teacher-double-booked",
  title: "Teachers with two classes in different rooms in the same period",
  promise: "No teacher has two classes in different rooms in the same period.",
  severity: "high",
  source: { provenance: "K", text: "A teacher can only be in one room at a time." },
  in2014: {
    provenance: "F",
    text: "Of 220 known issues, 52 were in master scheduling (allgov, November 7, 2014).",
  },
  needs: ["section_teacher.teacher_id", "section.period"],
  needsRows: ["section", "section_teacher"],
  sql: `
WITH lesson AS (
  SELECT coalesce(m.teacher_id, t.teacher_id) AS teacher_id, m.period, s.section_id, s.school_id, s.title,
         s.subject_group, m.days, m.room_id
    FROM roster_day.section s
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    LEFT JOIN roster_day.section_teacher t ON t.section_id = s.section_id AND m.teacher_id IS NULL
   WHERE s.in_session AND coalesce(m.teacher_id, t.teacher_id) IS NOT NULL
)
SELECT a.school_id, NULL AS student_id, a.section_id, a.teacher_id, false AS critical,
       'teacher ' || a.teacher_id || ' in period ' || a.period || ': ' || min(a.title) || ' and section '
         || string_agg(DISTINCT b.section_id::text, ', ') AS detail
  FROM lesson a
  JOIN lesson b ON b.teacher_id = a.teacher_id AND b.period = a.period
   AND b.section_id <> a.section_id AND b.days & a.days <> 0
   AND b.room_id IS DISTINCT FROM a.room_id
   AND NOT coalesce(a.subject_group = 'special-day-class' AND b.subject_group = 'special-day-class', false)
 GROUP BY a.school_id, a.section_id, a.teacher_id, a.period`,
  nextStep: "Give one of the sections to another teacher, or move it to another period.",
  owner: "School master scheduler",
} as const satisfies Rule;
