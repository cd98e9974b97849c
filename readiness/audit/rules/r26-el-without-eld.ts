/** R26: a learner of English in secondary school has no class in English language development. */
import { activeOn, inHomeroom } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** They teach students one by one. [K] */
const exemptSchools = "('alternative', 'continuation', 'community-day', 'opportunity', 'special-education')";

/** Fewer learners than this aren't a class: a school without one for them teaches them in their other classes. [K] */
const leastForClass = 16;

/**
 * In grades 6 to 12, where students change classes: a homeroom teacher teaches it to their own students, and so does the
 * teacher of a special day class. Who has no class at all is a finding of R01. Where a school has such a class, nobody is
 * left out of it, however few they are.
 */
export const elWithoutEld = {
  id: "R26",
  name: "el-without-eld",
  title: "Learners of English without a class in English language development",
  promise: "Nearly every learner of English in secondary school has a class in English language development.",
  mass: { promise: "Few learners of English are without a class in English language development." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "K",
    text: "California Education Code 305 and 306, 5 CCR 11300: learners of English are taught English language development, in a time set aside for it.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: [
    "student.english_status",
    "section.language_development",
    "section.subject_group",
    "school_enrollment.grade",
    "school.school_type",
  ],
  needsRows: ["section"],
  sql: `
WITH taught AS MATERIALIZED (
  SELECT DISTINCT e.student_id, s.school_id
    FROM roster.section s
    JOIN roster_day.section d ON d.section_id = s.section_id AND d.in_session
    JOIN roster.section_enrollment e ON e.section_id = s.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
   WHERE s.language_development
), untaught AS MATERIALIZED (
  SELECT t.school_id, t.student_id, t.grade, count(*) OVER (PARTITION BY t.school_id) AS of_school
    FROM roster_day.student t
    JOIN roster.student s ON s.student_id = t.student_id AND s.english_status = 'EL'
    JOIN roster.school h ON h.school_id = t.school_id AND h.school_type NOT IN ${exemptSchools}
   WHERE t.grade BETWEEN 6 AND 12 AND t.classes > 0 AND t.day_class IS NULL AND t.slots & ${inHomeroom} = 0
     AND NOT EXISTS (SELECT FROM taught x WHERE x.student_id = t.student_id)
)
SELECT u.school_id, u.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'a learner of English in grade ' || u.grade || ' without a class in English language development' AS detail
  FROM untaught u
 WHERE u.of_school >= ${leastForClass} OR EXISTS (SELECT FROM taught x WHERE x.school_id = u.school_id)`,
  nextStep: "Give the student a class in English language development at their level.",
  owner: "School counseling office",
} as const satisfies Rule;
