/** R11: a class has more students than the contract allows. */
import {
  type ClassSizeLimit,
  classSizeLimits,
  classSizeSource,
  criticalAcademicSize,
  criticalRatio,
  mostIn,
} from "../class-size-limits.ts";
import type { Rule } from "../rule.ts";

const smallestLimit = Math.min(...classSizeLimits.map(({ most }) => most));

/**
 * A section for several grades is held to the highest of their limits. Kinds of class without a limit are exempt.
 * Students in several sections that are taught together are R46's.
 */
export const oversizeClass = {
  id: "R11",
  name: "oversize-class",
  title: "Classes with more students than the contract or the law allows",
  promise: "No class is far above the largest size that the contract allows.",
  lesser: { promise: "Few classes have more students than the contract allows." },
  counts: "classes",
  severity: "critical",
  source: {
    provenance: "F",
    text: `${classSizeSource}: ${classSizeLimits.map(inWords).join("; ")}. Critical at ${criticalRatio} times the limit or more, or at ${criticalAcademicSize} students or more in an academic class.`,
  },
  in2014: { provenance: "F", text: "As many as 70 students were put in one room (IEEE Spectrum, 2014)." },
  needs: ["section.subject_group", "section.low_grade", "section.high_grade"],
  needsRows: ["section"],
  sql: `
WITH sized AS (
  SELECT s.school_id, s.section_id, s.title, s.subject_group, l.students, ${mostIn("s")} AS most
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
   WHERE s.in_session
     AND l.students > ${smallestLimit}
)
SELECT school_id, NULL AS student_id, section_id, NULL AS teacher_id,
       students >= ${criticalRatio} * most
         OR (subject_group = 'academic' AND students >= ${criticalAcademicSize}) AS critical,
       students || ' students in ' || title || ', at most ' || most AS detail
  FROM sized
 WHERE students > most`,
  nextStep: "Open another section in the same period, or move students to sections with open seats.",
  owner: "Principal",
} as const satisfies Rule;

function inWords({ classes, lower, most, note }: ClassSizeLimit): string {
  return `${lower === undefined ? "" : `${lower} or `}${most} in ${classes}${note === undefined ? "" : ` (${note})`}`;
}
