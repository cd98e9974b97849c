/** R16: a teacher is expected in two places at the same time. */
import type { Rule } from "../rule.ts";

/**
 * Sections taught together in one room, and special day classes that span grades as several sections, are one class
 * to the teacher; sections that meet on different days do not clash.
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
    text: "Of 220 known issues, 52 were in master scheduling (allgov, 7 November 2014).",
  },
  needs: ["section_teacher.teacher_id", "section.period"],
  needsRows: ["section", "section_teacher"],
  sql: `
WITH busy AS (
  SELECT taught.teacher_id, section.period
  FROM roster.section_teacher AS taught
  JOIN roster_day.section USING (section_id)
  WHERE section.in_session AND section.period IS NOT NULL
  GROUP BY taught.teacher_id, section.period
  HAVING count(*) > 1
), lesson AS (
  SELECT busy.teacher_id, busy.period, section.section_id, section.school_id, section.title, section.subject_group,
    coalesce(meeting.days, 31) AS days, meeting.room_id
  FROM busy
  JOIN roster.section_teacher AS taught ON taught.teacher_id = busy.teacher_id
  JOIN roster_day.section ON section.section_id = taught.section_id AND section.period = busy.period
    AND section.in_session
  LEFT JOIN roster.meeting ON meeting.section_id = section.section_id AND meeting.period = section.period
)
SELECT one.school_id, NULL AS student_id, one.section_id, one.teacher_id, false AS critical,
  'teacher ' || one.teacher_id || ' in period ' || one.period || ': ' || min(one.title) || ' and section '
    || string_agg(DISTINCT other.section_id::text, ', ') AS detail
FROM lesson AS one
JOIN lesson AS other ON other.teacher_id = one.teacher_id AND other.period = one.period
  AND other.section_id <> one.section_id AND other.days & one.days <> 0
  AND other.room_id IS DISTINCT FROM one.room_id
  AND NOT coalesce(one.subject_group = 'special-day-class' AND other.subject_group = 'special-day-class', false)
GROUP BY one.school_id, one.section_id, one.teacher_id, one.period`,
  nextStep: "Give one of the sections to another teacher, or move it to another period.",
  owner: "School master scheduler",
} as const satisfies Rule;
