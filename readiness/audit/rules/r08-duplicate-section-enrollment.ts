/** R08: a student is on the roster of one section more than once. */
import type { Rule } from "../rule.ts";

/** Twins are two students, and a seat that was dropped and taken again is active only once: neither is a finding. */
export const duplicateSectionEnrollment = {
  id: "R08",
  name: "duplicate-section-enrollment",
  title: "Students listed twice in the same class",
  promise: "No student is listed twice in the same class.",
  mass: { promise: "Hardly any student is listed twice in the same class." },
  counts: "students",
  severity: "high",
  source: { provenance: "K", text: "A student has at most one active seat in a section." },
  in2014: {
    provenance: "K",
    text: "Entered data was lost or duplicated; the project has no primary source for duplicated seats.",
  },
  needs: ["section_enrollment.section_id", "section_enrollment.student_id"],
  sql: `
SELECT s.school_id, e.student_id, e.section_id, NULL AS teacher_id, false AS critical,
       count(*) || ' active seats in ' || coalesce(min(s.title), 'a section') AS detail
  FROM roster_day.suspect_enrollment e
  LEFT JOIN roster_day.section s ON s.section_id = e.section_id
 GROUP BY s.school_id, e.student_id, e.section_id
HAVING count(*) > 1`,
  nextStep:
    "Check which of the two seats has attendance, keep that one, and end the other; then check any headcount that included both.",
  owner: "District data office",
} as const satisfies Rule;
