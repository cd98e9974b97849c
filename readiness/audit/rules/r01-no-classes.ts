/** R01: a student is enrolled at a school and has no class at all. */
import type { Rule } from "../rule.ts";

/**
 * A student who was enrolled at an office counter on the day of the audit is counted, and is not critical: a
 * counselor needs some hours to schedule a newcomer, which is why the district's own alarm (more than 10 students
 * of a school without a schedule) waits until 10:00. On the next day the same student is critical.
 */
export const noClasses = {
  id: "R01",
  name: "no-classes",
  title: "Students who belong to a school but have not been given a single class",
  severity: "critical",
  reference:
    "Education Code 48200 (compulsory full-time education) [F]; LAUSD's plan of January 2015: more than 10 students of a school without a schedule after 10:00 is escalated [F]",
  mapsTo:
    "Students who had “not been assigned any classes at all” (IEEE Spectrum, 2014) [F]; Jefferson High School [F]",
  needs: ["school_enrollment.student_id", "section_enrollment.student_id"],
  sql: `
SELECT school_id, student_id, NULL AS section_id, NULL AS teacher_id, NOT arrived AS critical,
  CASE WHEN arrived THEN 'enrolled at the counter today, not scheduled yet'
    ELSE 'enrolled since ' || entry_date || ', no class on ' || :day END AS detail
FROM roster_day.student
WHERE school_id IS NOT NULL AND classes = 0`,
  suggestedAction:
    "Schedule these students before the first bell; where a school has more than ten, send a counselor there.",
  owner: "Counseling office of the school",
} as const satisfies Rule;
