/** R31: a school has far more or far fewer students than anyone planned for, or than it can hold. */
import type { Rule } from "../rule.ts";

/** In a very small school a few families make 30 %: a difference of ten students or fewer is no finding. */
export const schoolCountAnomaly = {
  id: "R31",
  name: "school-count-anomaly",
  title: "Schools whose number of students cannot be right",
  severity: "critical",
  reference:
    "Norm day: a school is staffed by its count; none at all, above 1.3 or below 0.7 of the projection, or above the physical capacity [K limits]",
  mapsTo:
    "One elementary school listed with 11,000 students and another with none, 25 August 2014 (4LAKids, 29 August 2014) [F]",
  needs: ["school.projected_enrollment", "school.capacity"],
  needsRows: ["school"],
  sql: `
WITH counted AS (
  SELECT school.school_id, school.projected_enrollment AS projected, school.capacity, count(student.student_id) AS students
  FROM roster.school
  LEFT JOIN roster_day.student USING (school_id)
  GROUP BY school.school_id, school.projected_enrollment, school.capacity
)
SELECT school_id, NULL AS student_id, NULL AS section_id, NULL AS teacher_id, true AS critical,
  students || ' students, projected ' || projected || ', capacity ' || capacity AS detail
FROM counted
WHERE (students = 0 AND projected > 0) OR students > capacity
  OR (abs(students - projected) > 10 AND (students > 1.3 * projected OR students < 0.7 * projected))`,
  suggestedAction: "Compare with a hand count at the school before any staffing decision.",
  owner: "Enrollment office of the district",
} as const satisfies Rule;
