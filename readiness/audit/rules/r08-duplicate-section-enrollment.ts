/** R08: a student is on the roll of one section more than once. */
import type { Rule } from "../rule.ts";

/** Twins are two students, and a seat that was given up and taken again is active once: neither is a finding. */
export const duplicateSectionEnrollment = {
  id: "R08",
  name: "duplicate-section-enrollment",
  title: "Students who are on the roll of the same class twice",
  promise: "No student is on the roll of the same class twice.",
  severity: "high",
  source: { provenance: "K", text: "A student has at most one active seat in a section." },
  in2014: {
    provenance: "K",
    text: "Entered data was lost or duplicated; the project has no primary source for duplicated seats.",
  },
  needs: ["section_enrollment.section_id", "section_enrollment.student_id"],
  sql: `
SELECT section.school_id, seat.student_id, seat.section_id, NULL AS teacher_id, false AS critical,
  count(*) || ' active seats in ' || coalesce(min(section.title), 'a section') AS detail
FROM roster_day.suspect_enrollment AS seat
LEFT JOIN roster_day.section USING (section_id)
GROUP BY section.school_id, seat.student_id, seat.section_id
HAVING count(*) > 1`,
  nextStep:
    "Check which of the two seats has attendance, keep that one and end the other; then check head counts that included both.",
  owner: "District data office",
} as const satisfies Rule;
