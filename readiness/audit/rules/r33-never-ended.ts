/** R33: a school year is over, and a student's enrollment of that year was never ended. */
import type { Rule } from "../rule.ts";

/** Offices close a year's books within this many days after it. [K] */
const daysToClose = 30;

/** An end long after the year's last day is no end either: until then the student counts as enrolled. */
export const neverEnded = {
  id: "R33",
  name: "never-ended",
  title: "Enrollments of a past school year that were never ended",
  promise: "Every enrollment of a past school year has an end.",
  mass: { promise: "Hardly any enrollment of a past school year has no end." },
  counts: "students",
  severity: "medium",
  source: {
    provenance: "K",
    text: "California's CALPADS requires an exit for every enrollment when the school year ends.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["prior_enrollment.exit_date", "prior_enrollment.year_end_date"],
  sql: `
SELECT p.school_id, p.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'enrolled in ' || p.school_year - 1 || '-' || right(p.school_year::text, 2)
         || CASE WHEN p.exit_date IS NULL THEN ' without an end' ELSE ' until ' || p.exit_date END
         || '; that year ended on ' || p.year_end_date AS detail
  FROM roster.prior_enrollment p
 WHERE p.year_end_date < :day AND coalesce(p.exit_date > p.year_end_date + ${daysToClose}, true)`,
  nextStep: "End the enrollment with its exit code, and check where the student is now.",
  owner: "Office of the school of that year",
} as const satisfies Rule;
