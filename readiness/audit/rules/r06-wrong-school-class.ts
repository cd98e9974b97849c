/** R06: a student has a seat in a class at a school where the student isn't enrolled. */
import { criticalUnlessArrived } from "../in-progress.ts";
import { enrolledAt } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * A student enrolled at several schools that day (dual enrollment, a career center, a college) may have classes at each of
 * them. Students who have seats but no school have left the district; a separate rule (R33 in the catalog) covers them. Of a
 * student who changed schools at an office counter today, seats that are left behind aren't critical until the next
 * day, unless there are too many of them.
 */
export const wrongSchoolClass = {
  id: "R06",
  name: "wrong-school-class",
  title: "Students with a seat in a class at a school they don't attend",
  promise: "No student has a class at a school where the student is not enrolled.",
  lesser: { promise: "Students who change schools leave no seat behind." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "K",
    text: "Students attend classes at the school where they are enrolled, unless dual enrollment is on record.",
  },
  in2014: {
    provenance: "F",
    text: "Students were given wrong class assignments in the first week (IEEE Spectrum, 2014).",
  },
  needs: ["section.school_id", "school_enrollment.school_id"],
  needsRows: ["section"],
  // First the seats at other schools, of which there are few: only for those are enrollments looked up.
  sql: `
WITH elsewhere AS MATERIALIZED (
  SELECT e.home_school_id AS school_id, e.student_id, s.section_id, s.school_id AS class_school_id, s.title
    FROM roster_day.suspect_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session
   WHERE e.home_school_id IS NOT NULL AND s.school_id IS DISTINCT FROM e.home_school_id
), unenrolled AS (
  SELECT e.*, t.arrived, t.arrived_by, row_number() OVER (PARTITION BY e.student_id) = 1 AS counted
    FROM elsewhere e
    JOIN roster_day.student t ON t.student_id = e.student_id
   WHERE NOT ${enrolledAt("e.student_id", "e.class_school_id")}
)
SELECT u.school_id, u.student_id, u.section_id, NULL AS teacher_id,
       ${criticalUnlessArrived("u", "u.counted")} AS critical,
       u.title || ' is at school ' || u.class_school_id || ', the student at ' || u.school_id AS detail
  FROM unenrolled u`,
  nextStep:
    "End the seat and place the student in a class at the school of enrollment, or record the dual enrollment.",
  owner: "Office of the school of enrollment",
} as const satisfies Rule;
