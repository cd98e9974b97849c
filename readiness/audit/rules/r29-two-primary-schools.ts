/** R29: a student has two primary schools on one day. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** A second school that is on record as such (a class elsewhere, a career center, a college) isn't a primary one. */
export const twoPrimarySchools = {
  id: "R29",
  name: "double-primary-school",
  title: "Students with two primary schools",
  promise: "Every student has one primary school.",
  mass: { promise: "Hardly any student has two primary schools." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "California's CALPADS accepts one primary enrollment of a student at a time: its errors SENR0027, SENR0028 and SENR0037.",
  },
  in2014: {
    provenance: "F",
    text: "Of 220 known issues, 35 were in enrollment (allgov, November 7, 2014).",
  },
  needs: ["school_enrollment.is_primary", "school_enrollment.school_id"],
  sql: `
SELECT t.school_id, t.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'primary enrollments at schools ' || string_agg(DISTINCT n.school_id::text, ' and ' ORDER BY n.school_id::text) AS detail
  FROM roster_day.student t
  JOIN roster.school_enrollment n ON n.student_id = t.student_id AND n.is_primary AND ${activeOn(":day", "n.entry_date", "n.exit_date")}
 WHERE t.schools > 1
 GROUP BY t.school_id, t.student_id
HAVING count(DISTINCT n.school_id) > 1`,
  nextStep:
    "Ask the family which school the student attends, and end the other enrollment or record it as a second one.",
  owner: "Offices of both schools",
} as const satisfies Rule;
