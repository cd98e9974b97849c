/** R01: a student is enrolled at a school and has no class at all. */
import { criticalUnless, mostInProgress } from "../in-progress.ts";
import type { Rule } from "../rule.ts";

/**
 * A student who was enrolled at an office counter on the day of the audit is counted but isn't critical: a counselor
 * needs a few hours to schedule a newcomer. The next day, that student is critical, and so is everyone at once where
 * there are too many of them: at one school, or enrolled by one person. A student enrolled by a job or an import is
 * critical at once.
 */
export const noClasses = {
  id: "R01",
  name: "no-classes",
  title: "Students who are enrolled at a school but have no class",
  promise: "No school has more students without a class than it schedules in a day.",
  lesser: { promise: "Hardly any student has no class." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: `California Education Code 48200 (compulsory full-time education); LAUSD escalates when more than ${mostInProgress} students at a school have no schedule after 10 a.m. (plan of January 9, 2015).`,
  },
  in2014: {
    provenance: "F",
    text: "Students had “not been assigned any classes at all” (IEEE Spectrum, 2014).",
  },
  needs: ["school_enrollment.student_id", "section_enrollment.student_id"],
  sql: `
SELECT school_id, student_id, NULL AS section_id, NULL AS teacher_id, ${criticalUnless("arrived", "arrived_by")} AS critical,
       CASE WHEN arrived THEN 'enrolled at the counter today, not scheduled yet'
            ELSE 'enrolled since ' || entry_date || ', no class on ' || :day END AS detail
  FROM roster_day.student
 WHERE school_id IS NOT NULL AND classes = 0`,
  nextStep:
    "Schedule these students before the first bell; send a counselor to schools with more than ten of them.",
  owner: "School counseling office",
} as const satisfies Rule;
