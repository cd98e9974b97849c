/** R53: a student's disability and special-education placement don't go together, or a placement goes on at age 22. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";
import { wasOfAgeInJuly } from "../school-age.ts";

const inForce = activeOn(":day", "p.begin_date", "p.end_date");
/** Whoever turned 22 before the school year began may not begin it: California Education Code 56026. [K] */
const lastAge = 22;

/** A placement that begins later counts: it's on record. Whoever isn't enrolled today is left out. */
export const indicatorWithoutProgram = {
  id: "R53",
  name: "indicator-without-program",
  title: "Students with a disability and no special-education placement, or the reverse",
  promise: "Students have a special-education placement if, and only if, a disability is on record.",
  mass: { promise: "Nearly all students with a disability on record have a special-education placement." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Texas refuses records in which one is without the other, or the student is 22 (PEIMS 40110-0002, -0006).",
  },
  in2014: {
    provenance: "F",
    text: "Students showed up in one system and not in the other; 83% of the schools couldn't identify all students with disabilities (Independent Monitor, October 13, 2014).",
  },
  needs: ["student.disability", "student.birth_date", "placement.setting", "placement.begin_date"],
  needsRows: ["placement"],
  sql: `
WITH placed AS (
  SELECT p.student_id, bool_or(${inForce}) AS in_force
    FROM roster.placement p
   WHERE p.end_date IS NULL OR p.end_date > :day
   GROUP BY p.student_id
)
SELECT t.school_id, t.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       CASE WHEN p.student_id IS NULL THEN 'a disability on record (' || s.disability || '), and no placement'
            WHEN s.disability IS NULL THEN 'a placement in special education, and no disability on record'
            ELSE 'in special education, and was ${lastAge} before the school year began' END AS detail
  FROM roster_day.student t
  JOIN roster.student s ON s.student_id = t.student_id
  LEFT JOIN placed p ON p.student_id = t.student_id
 WHERE t.school_id IS NOT NULL
   AND CASE WHEN p.student_id IS NULL THEN s.disability IS NOT NULL
            ELSE p.in_force AND (s.disability IS NULL OR coalesce(${wasOfAgeInJuly("s.birth_date", lastAge)}, false)) END`,
  nextStep: "Compare the student's record with the program, and restore what is missing.",
  owner: "School special-education coordinator",
} as const satisfies Rule;
