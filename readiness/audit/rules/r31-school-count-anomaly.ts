/** R31: a school has far more or far fewer students than anyone planned for, or than it can hold. */
import type { Rule } from "../rule.ts";

/** A plausible headcount lies between these multiples of the projection. [K] */
const highestRatio = 1.3;
const lowestRatio = 0.7;
const fewestApart = 10;

/** In a very small school a few families can make up 30%, so a small difference isn't a finding. */
export const schoolCountAnomaly = {
  id: "R31",
  name: "school-count-anomaly",
  title: "Schools whose headcount can't be right",
  promise: "Every school's headcount is plausible for its projection.",
  severity: "critical",
  source: {
    provenance: "K",
    text: `Schools are staffed by headcount. No students at all, more than ${highestRatio} or less than ${lowestRatio} times the projection, or more than the building holds isn't plausible.`,
  },
  in2014: {
    provenance: "F",
    text: "One elementary school was listed with 11,000 students, another with none (4LAKids, August 29, 2014).",
  },
  needs: ["school.projected_enrollment", "school.capacity"],
  needsRows: ["school"],
  sql: `
WITH counted AS (
  SELECT s.school_id, s.projected_enrollment AS projected, s.capacity, count(t.student_id) AS students
    FROM roster.school s
    LEFT JOIN roster_day.student t ON t.school_id = s.school_id
   GROUP BY s.school_id, s.projected_enrollment, s.capacity
)
SELECT school_id, NULL AS student_id, NULL AS section_id, NULL AS teacher_id, true AS critical,
       students || ' students, projected ' || projected || ', capacity ' || capacity AS detail
  FROM counted
 WHERE (students = 0 AND projected > 0)
    OR students > capacity
    OR (abs(students - projected) > ${fewestApart}
        AND (students > ${highestRatio} * projected OR students < ${lowestRatio} * projected))`,
  nextStep: "Compare the roster with a hand count at the school before any staffing decision.",
  owner: "District enrollment office",
} as const satisfies Rule;
