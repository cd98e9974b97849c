/** R15: students have a class that nobody teaches. */
import type { Rule } from "../rule.ts";

/**
 * One primary teacher is enough, or one for each meeting. Co-teachers may assist one (inclusion), but co-teachers alone are
 * a finding. Time that students spend elsewhere (work experience, a college) has neither teacher nor room.
 */
export const noTeacher = {
  id: "R15",
  name: "no-teacher",
  title: "Classes with students but no primary teacher",
  promise: "Every class with students has a teacher.",
  counts: "classes",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 33126(b)(5)(B): a class without a permanent teacher is a reportable vacancy.",
  },
  in2014: {
    provenance: "F",
    text: "Students without classes waited in an auditorium at Jefferson High School (IEEE Spectrum, 2014).",
  },
  needs: ["section_teacher.teacher_id", "section_teacher.role"],
  needsRows: ["section"],
  sql: `
SELECT s.school_id, NULL AS student_id, s.section_id, NULL AS teacher_id, true AS critical,
       l.students || ' students in ' || s.title || ', no primary teacher' AS detail
  FROM roster_day.section s
  JOIN roster_day.section_load l ON l.section_id = s.section_id
 WHERE s.in_session
   AND NOT EXISTS (
         SELECT FROM roster_day.section_teacher t
          WHERE t.section_id = s.section_id AND t.role = 'primary')
   AND EXISTS (
         SELECT FROM roster_day.meeting m
          WHERE m.section_id = s.section_id AND m.teacher_id IS NULL
            AND NOT (m.room_id IS NULL AND coalesce(s.subject_group = 'service', false)))`,
  nextStep: "Assign a teacher, or a substitute for the day, and report the vacancy.",
  owner: "Principal",
} as const satisfies Rule;
