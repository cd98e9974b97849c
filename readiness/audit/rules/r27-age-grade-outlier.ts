/** R27: a student is far too young or too old for the grade. */
import type { Rule } from "../rule.ts";
import { ageInSeptember, bornUntil, gradeInWords } from "../school-age.ts";

/** A year ahead: skipped a grade, or early to kindergarten. [K] */
const mostYearsAhead = 1;
/** Began a year late and repeated two grades, or came from another country and was placed two behind. [K] */
const mostYearsBehind = 3;

/** Transitional kindergarten to grade 12; ungraded students have higher numbers. */
const grades = Array.from({ length: 14 }, (_, index) => index - 1);

/** By the age on September 1. Ungraded students are of any age. Whoever has no date of birth on record isn't judged. */
export const ageGradeOutlier = {
  id: "R27",
  name: "age-grade-outlier",
  title: "Students who are far too young or too old for their grade",
  promise: "Every student is about as old as others of the grade.",
  mass: { promise: "Hardly any student is far too young or too old for the grade." },
  counts: "students",
  severity: "medium",
  source: {
    provenance: "F",
    text: "California Education Code 48000 and 48010: kindergarten at 5 by September 1, grade 1 at 6.",
  },
  in2014: {
    provenance: "F",
    text: "A student was recorded as having failed grade 10 twice (IEEE Spectrum).",
  },
  needs: ["student.birth_date", "school_enrollment.grade"],
  sql: `
WITH usual AS MATERIALIZED (
  SELECT g.grade, ${bornUntil("g.grade", -mostYearsAhead)} AS last_birth, ${bornUntil("g.grade", mostYearsBehind + 1)} AS first_birth
    FROM (SELECT unnest(ARRAY[${grades.join(", ")}]) AS grade) g
)
SELECT t.school_id, t.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'in ' || ${gradeInWords("t.grade")} || ', and ' || ${ageInSeptember("s.birth_date")} || ' years old on September 1' AS detail
  FROM roster_day.student t
  JOIN usual u ON u.grade = t.grade
  JOIN roster.student s ON s.student_id = t.student_id
 WHERE t.school_id IS NOT NULL AND (s.birth_date > u.last_birth OR s.birth_date <= u.first_birth)`,
  nextStep: "Compare the date of birth and the grade with the student's papers, and correct the wrong one.",
  owner: "School enrollment office",
} as const satisfies Rule;
