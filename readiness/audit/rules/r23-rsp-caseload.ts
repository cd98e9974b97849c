/** R23: a resource specialist has more students than the law allows. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** California Education Code 56362(c). [F] */
const mostStudents = 28;
/** With a waiver: 5 CCR 3100. [F] */
const mostWithWaiver = 32;

/** Students of the resource program who are enrolled today; those in special day classes or with services alone don't count. */
export const rspCaseload = {
  id: "R23",
  name: "rsp-caseload",
  title: "Resource specialists with more students than the law allows",
  promise: `No resource specialist has more than ${mostWithWaiver} students, the most with a waiver.`,
  lesser: { promise: `No resource specialist has more than ${mostStudents} students.` },
  counts: "schools",
  severity: "critical",
  source: {
    provenance: "F",
    text: `California Education Code 56362(c): at most ${mostStudents} students; with a waiver by 5 CCR 3100 at most ${mostWithWaiver}.`,
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["placement.setting", "education_program.case_manager_id", "teacher.school_id"],
  needsRows: ["placement", "education_program"],
  sql: `
SELECT c.school_id, NULL AS student_id, NULL AS section_id, g.case_manager_id AS teacher_id,
       count(*) > ${mostWithWaiver} AS critical,
       'a caseload of ' || count(*) || ' resource students; the law allows ${mostStudents}' AS detail
  FROM roster.placement p
  JOIN roster_day.student t ON t.student_id = p.student_id AND t.school_id IS NOT NULL
  JOIN roster.education_program g ON g.student_id = p.student_id
  LEFT JOIN roster.teacher c ON c.teacher_id = g.case_manager_id
 WHERE p.setting = 'RSP' AND ${activeOn(":day", "p.begin_date", "p.end_date")}
 GROUP BY c.school_id, g.case_manager_id
HAVING count(*) > ${mostStudents}`,
  nextStep: "Divide the caseload: give some of the students to another specialist.",
  owner: "District special-education office",
} as const satisfies Rule;
