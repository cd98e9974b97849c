/** R15: students have a class that nobody teaches. */
import { criticalUnlessArrived } from "../in-progress.ts";
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * One primary teacher is enough, or one for each meeting. Co-teachers may assist one (inclusion), but co-teachers alone are
 * a finding. Time that students spend elsewhere (work experience, a college) has neither teacher nor room. A class whose
 * students were all enrolled at an office counter today isn't critical until the next day, unless there are too many of
 * them.
 */
export const noTeacher = {
  id: "R15",
  name: "no-teacher",
  title: "Classes with students but no primary teacher",
  promise: "Every class with students has a teacher.",
  lesser: { promise: "Classes of newcomers have a teacher." },
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
  // Newcomers are looked up only among the students of the few classes found.
  sql: `
WITH untaught AS MATERIALIZED (
  SELECT s.school_id, s.section_id, l.students || ' students in ' || s.title || ', no primary teacher' AS detail
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
   WHERE s.in_session
     AND NOT EXISTS (
           SELECT FROM roster_day.section_teacher t
            WHERE t.section_id = s.section_id AND t.role = 'primary')
     AND EXISTS (
           SELECT FROM roster_day.meeting m
            WHERE m.section_id = s.section_id AND m.teacher_id IS NULL
              AND NOT (m.room_id IS NULL AND coalesce(s.subject_group = 'service', false)))
), known AS (
  SELECT u.*, t.arrived, t.arrived_by, row_number() OVER (PARTITION BY e.student_id) = 1 AS counted
    FROM untaught u
    JOIN roster.section_enrollment e ON e.section_id = u.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
    LEFT JOIN roster_day.student t ON t.student_id = e.student_id
), judged AS (
  SELECT k.*, ${criticalUnlessArrived("k", "k.counted")} AS critical FROM known k
)
SELECT j.school_id, NULL AS student_id, j.section_id, NULL AS teacher_id, bool_or(j.critical) AS critical, j.detail
  FROM judged j
 GROUP BY j.school_id, j.section_id, j.detail`,
  nextStep: "Assign a teacher, or a substitute for the day, and report the vacancy.",
  owner: "Principal",
} as const satisfies Rule;
