/** R58: a student has two homerooms on one day. */
import type { Rule } from "../rule.ts";

/** Two that take turns by the day are one at a time. */
export const severalHomerooms = {
  id: "R58",
  name: "several-homerooms",
  title: "Students with two homerooms",
  promise: "No student has two homerooms on one day.",
  mass: { promise: "Hardly any student has two homerooms on one day." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Pocatello's school district reports such students as error ST001. Attendance is taken in the homeroom, and a student can be in one.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["section.kind", "section.school_id"],
  needsRows: ["section"],
  // Two homerooms are one bit twice, so that such a student is among the suspects.
  sql: `
WITH homeroom AS MATERIALIZED (
  SELECT DISTINCT e.home_school_id AS school_id, e.student_id, e.section_id, m.days
    FROM roster_day.suspect_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id AND s.in_session AND s.kind = 'homeroom'
    JOIN roster_day.meeting m ON m.section_id = e.section_id
)
SELECT coalesce(a.school_id, max(s.school_id)) AS school_id, a.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'homerooms ' || string_agg(DISTINCT s.title, ' and ' ORDER BY s.title) || ', sections '
         || string_agg(DISTINCT a.section_id::text, ', ' ORDER BY a.section_id::text) AS detail
  FROM homeroom a
  JOIN homeroom b ON b.student_id = a.student_id AND b.section_id <> a.section_id AND b.days & a.days <> 0
  JOIN roster_day.section s ON s.section_id = a.section_id
 GROUP BY a.school_id, a.student_id`,
  nextStep: "End the seat in the homeroom where the student isn't.",
  owner: "Office of the school of enrollment",
} as const satisfies Rule;
