/** R22: a student's special day class is for another program than the one in which the student is placed. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/**
 * Only what is on record is compared: a placement or a class without a program says nothing. One special day class of
 * another program is a finding, whatever the student's other classes are; physical education may be shared.
 */
export const spedWrongDisabilityProgram = {
  id: "R22",
  name: "sped-wrong-disability-program",
  title: "Students in a special day class for another program than theirs",
  promise: "Students in a special day class are in one for the program that they're placed in.",
  mass: { promise: "Hardly any student is in a special day class for another program." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "K",
    text: "A special day class has the teacher, the size and the services of its program.",
  },
  in2014: { provenance: "F", text: "Special-education students were misplaced (IEEE Spectrum)." },
  needs: [
    ...["placement.setting", "placement.program", "placement.begin_date"],
    ...["section.program", "section.subject_group"],
  ],
  onlyWhere: { view: "placement", condition: "setting = 'SDC'" },
  needsRows: ["placement", "section"],
  sql: `
SELECT s.school_id, p.student_id, min(s.section_id) AS section_id, NULL AS teacher_id, false AS critical,
       'placed in ' || min(p.program) || ', and in a special day class for ' || min(s.program) AS detail
  FROM roster.placement p
  JOIN roster.section_enrollment e ON e.student_id = p.student_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
  JOIN roster.section s ON s.section_id = e.section_id AND s.subject_group = 'special-day-class'
  JOIN roster_day.section d ON d.section_id = s.section_id AND d.in_session
 WHERE p.setting = 'SDC' AND s.program <> p.program AND ${activeOn(":day", "p.begin_date", "p.end_date")}
 GROUP BY s.school_id, p.student_id`,
  nextStep: "Move the student to a class of the right program, or correct the program on record.",
  owner: "District special-education placement office",
} as const satisfies Rule;
