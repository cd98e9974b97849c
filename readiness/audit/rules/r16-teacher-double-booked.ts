/** R16: a teacher is expected in two places at the same time. */
import { classSizeLimits } from "../class-size-limits.ts";
import { atOneTime, perhapsAtOneTime } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

const largestClass = Math.max(
  ...classSizeLimits
    .filter(({ subjectGroups }) => subjectGroups.includes("academic"))
    .map(({ most }) => most),
);

/**
 * By meetings: on the same days, and in one period of one school; at two schools by the clock. Sections taught together
 * in one room are one class to the teacher, and so are small ones without any room, such as a special day class listed as
 * one section per grade; R46 counts their students together. A co-teacher who goes from class to class within a period is
 * expected to. A meeting with a teacher of its own is that teacher's.
 */
export const teacherDoubleBooked = {
  id: "R16",
  name: "teacher-double-booked",
  title: "Teachers with two classes in different rooms in the same period",
  promise: "No teacher has two classes in different rooms in the same period.",
  mass: { promise: "Hardly any teacher has two classes in different rooms in the same period." },
  counts: "classes",
  severity: "high",
  source: { provenance: "K", text: "A teacher can only be in one room at a time." },
  in2014: {
    provenance: "F",
    text: "Of 220 known issues, 52 were in master scheduling (allgov, November 7, 2014).",
  },
  needs: ["section_teacher.teacher_id", "section.period"],
  needsRows: ["section", "section_teacher"],
  sql: `
WITH lesson AS MATERIALIZED (
  SELECT coalesce(m.teacher_id, t.teacher_id) AS teacher_id, m.period, s.section_id, s.school_id, s.title,
         m.days, m.room_id, coalesce(l.students, 0) AS students
    FROM roster_day.section s
    JOIN roster_day.meeting m ON m.section_id = s.section_id AND m.period IS NOT NULL
    LEFT JOIN roster_day.section_load l ON l.section_id = s.section_id
    LEFT JOIN roster_day.section_teacher t
           ON t.section_id = CASE WHEN m.teacher_id IS NULL THEN s.section_id END AND t.role IS DISTINCT FROM 'co-teacher'
   WHERE s.in_session AND coalesce(m.teacher_id, t.teacher_id) IS NOT NULL
), booked AS MATERIALIZED (
  SELECT DISTINCT a.teacher_id
    FROM lesson a
    JOIN lesson b ON b.teacher_id = a.teacher_id AND b.section_id <> a.section_id AND ${perhapsAtOneTime}
   WHERE b.room_id IS DISTINCT FROM a.room_id
      OR (a.room_id IS NULL AND a.students + b.students > ${largestClass})
), suspect AS MATERIALIZED (
  SELECT l.* FROM lesson l JOIN booked USING (teacher_id)
)
SELECT a.school_id, NULL AS student_id, a.section_id, a.teacher_id, false AS critical,
       'teacher ' || a.teacher_id || ' in period ' || a.period || ': ' || min(a.title) || ' and section '
         || string_agg(DISTINCT b.section_id::text, ', ' ORDER BY b.section_id::text) AS detail
  FROM suspect a
  JOIN suspect b ON b.teacher_id = a.teacher_id AND b.section_id <> a.section_id AND ${atOneTime}
 WHERE b.room_id IS DISTINCT FROM a.room_id
    OR (a.room_id IS NULL AND a.students + b.students > ${largestClass})
 GROUP BY a.school_id, a.section_id, a.teacher_id, a.period`,
  nextStep: "Give one of the sections to another teacher, or move it to another period.",
  owner: "School master scheduler",
} as const satisfies Rule;
