/** R30: a student who was to go on from last year isn't enrolled anywhere this year. */
import type { Rule } from "../rule.ts";

/**
 * Whoever left the district has an exit that says so, even if it was in summer, and a no-show was enrolled this year until the
 * office ended it: neither is missing. A student is if last year's exit says that they return or go on to the next school,
 * and this year has no enrollment of theirs, not even one that ended.
 */
export const missingStudent = {
  id: "R30",
  name: "missing-student",
  title: "Students of last year who are at no school this year, and never left",
  promise: "Every student who was to return is enrolled.",
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California asks districts to account for every student of the year before who is enrolled nowhere (CALPADS, exit code N470 for no-shows).",
  },
  in2014: {
    provenance: "F",
    text: "About 45,000 students were missing from the system (4LAKids, August 29, 2014).",
  },
  needs: ["prior_enrollment.goes_on", "prior_enrollment.school_year"],
  sql: `
SELECT p.school_id, p.student_id, NULL AS section_id, NULL AS teacher_id, true AS critical,
       'here until ' || coalesce(p.exit_date::text, 'the end of last year') || ' and to return, and at no school this year' AS detail
  FROM roster.prior_enrollment p
 WHERE p.goes_on
   AND p.school_year = (SELECT year FROM roster_day.last_year)
   AND NOT EXISTS (SELECT FROM roster.school_enrollment e WHERE e.student_id = p.student_id)`,
  nextStep: "Find out where the student is: enroll them, or enter the exit that they left with.",
  owner: "Office of the school of last year",
} as const satisfies Rule;
