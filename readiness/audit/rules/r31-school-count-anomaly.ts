/** R31: a school has far more or far fewer students than anyone planned for, or than it can hold. */
import type { Rule } from "../rule.ts";

/** Bounds of a plausible head count, as multiples of the projection. [K] */
const highestRatio = 1.3;
const lowestRatio = 0.7;
const fewestApart = 10;

/** In a very small school a few families make 30 %: a difference of ten students or fewer is no finding. */
export const schoolCountAnomaly = {
  id: "R31",
  name: "school-count-anomaly",
  title: "Schools whose head count can't be right",
  promise: "Every school's head count is plausible compared with its projection.",
  severity: "critical",
  source: {
    provenance: "K",
    text: `Schools are staffed by head count. No students at all, more than ${highestRatio} or less than ${lowestRatio} times the projection, or more than the building holds is not plausible.`,
  },
  in2014: {
    provenance: "F",
    text: "One elementary school was listed with 11,000 students, another with none (4LAKids, 29 August 2014).",
  },
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
  OR (abs(students - projected) > ${fewestApart} AND (students > ${highestRatio} * projected OR students < ${lowestRatio} * projected))`,
  nextStep: "Compare the roster with a hand count at the school before any staffing decision.",
  owner: "District enrollment office",
} as const satisfies Rule;
