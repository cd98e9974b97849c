/** R04: a student is in a course that the student has already passed, and that isn't made to be taken again. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * A course is passed when every semester of it that the student ever took was passed at least once, with a D or better:
 * a student who failed one semester may take the year again. Courses made to be taken more than once don't count, nor does a
 * course that the family agreed to in writing, nor marks from elsewhere that nobody has verified.
 */
export const alreadyPassedCourse = {
  id: "R04",
  name: "already-passed-course",
  title: "Students in a course that they have already passed",
  promise: "No student sits through a course that the student has already passed.",
  mass: { promise: "Hardly any student is in a course that the student has already passed." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "California Education Code 51228.2: no student is assigned to a course that was completed with a sufficient grade, unless it's made to be taken again or the family agrees in writing. Written for grades 9 to 12, and for grades of a C or better in courses that colleges require.",
  },
  in2014: {
    provenance: "F",
    text: "At Jefferson High School, 204 juniors and seniors retook courses that they had passed; many of those may be repeated (Daily News, October 12, 2014).",
  },
  needs: [
    "section.course_id",
    "course.repeatable",
    "prior_course.course_id",
    "prior_course.passed",
    "prior_course.term",
  ],
  needsRows: ["prior_course"],
  sql: `
WITH taken AS (
  SELECT s.school_id, e.student_id, s.section_id, p.term, bool_or(p.passed) AS passed,
         max(p.school_year) AS school_year
    FROM roster_day.section s
    JOIN roster.course o ON o.course_id = s.course_id AND NOT o.repeatable
    JOIN roster.section_enrollment e ON e.section_id = s.section_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
    JOIN roster.prior_course p ON p.student_id = e.student_id AND p.course_id = s.course_id
     AND p.verified AND p.repeat_consent_on IS NULL
   WHERE s.in_session
   GROUP BY s.school_id, e.student_id, s.section_id, p.term
)
SELECT t.school_id, t.student_id, t.section_id, NULL AS teacher_id, false AS critical,
       'passed in ' || max(t.school_year) AS detail
  FROM taken t
 GROUP BY t.school_id, t.student_id, t.section_id
HAVING bool_and(t.passed)`,
  nextStep:
    "Give each student a course that leads on, or ask the family for written consent to take this one again for a better mark.",
  owner: "School counseling office",
} as const satisfies Rule;
