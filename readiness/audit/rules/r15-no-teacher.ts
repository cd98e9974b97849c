/** R15: students have a class that nobody teaches. */
import type { Rule } from "../rule.ts";

/** One primary teacher is enough; co-teachers beside a primary teacher (inclusion) are no finding, alone they are. */
export const noTeacher = {
  id: "R15",
  name: "no-teacher",
  title: "Classes with students and no primary teacher",
  promise: "Every class with students has a teacher.",
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
SELECT section.school_id, NULL AS student_id, section.section_id, NULL AS teacher_id, true AS critical,
  load.students || ' students in ' || section.title || ', no primary teacher' AS detail
FROM roster_day.section
JOIN roster_day.section_load AS load USING (section_id)
WHERE section.in_session AND NOT EXISTS (
  SELECT FROM roster.section_teacher AS taught
  WHERE taught.section_id = section.section_id AND taught.role = 'primary')`,
  nextStep: "Assign a teacher, or a substitute for the day, and report the vacancy.",
  owner: "Principal",
} as const satisfies Rule;
