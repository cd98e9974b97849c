/** R06: a student holds a seat in a class of a school where the student is not enrolled. */
import type { Rule } from "../rule.ts";

/**
 * A student enrolled at two schools on the day (dual enrollment) may sit in classes of both. Students with no school at
 * all but with open seats have left: that is R33's finding, not this one's.
 */
export const wrongSchoolClass = {
  id: "R06",
  name: "wrong-school-class",
  title: "Students with a seat in a class of a school they don't attend",
  promise: "No student has a class at a school where the student is not enrolled.",
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
  sql: `
SELECT seat.home_school_id AS school_id, seat.student_id, section.section_id, NULL AS teacher_id, true AS critical,
  section.title || ' is at school ' || section.school_id || ', the student at ' || seat.home_school_id AS detail
FROM roster_day.suspect_enrollment AS seat
JOIN roster_day.section ON section.section_id = seat.section_id AND section.in_session
WHERE section.school_id NOT IN (seat.home_school_id, seat.other_school_id)`,
  nextStep:
    "End the seat and place the student in a class at the school of enrollment, or record the dual enrollment.",
  owner: "Office of the school of enrollment",
} as const satisfies Rule;
