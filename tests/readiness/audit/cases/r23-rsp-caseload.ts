/** Resource specialists and how many students they have. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, numberOf, placed, school, studentOf } from "../made-up-roster.ts";

/** Students from 1 on, all of one specialist, in two groups of classes. */
const caseload = (id: number, students: number, setting = "RSP") =>
  school(id) +
  enroll(id, 1, students) +
  fullDay(id, [1, 20]) +
  fullDay(id, [21, students], { first: 11 }) +
  placed(id, 1, students, { setting }) +
  insert("teacher", numberOf(id, 90), id) +
  `INSERT INTO roster.education_program
  SELECT s, ${numberOf(id, 90)}, '2026-05-11'::date, '2025-05-12'::date, NULL::date, NULL::date
    FROM generate_series(${studentOf(id, 1)}, ${studentOf(id, students)}) AS s;\n`;

export const rspCaseload: RuleCases = {
  rule: "R23",
  legitimate: [
    { title: "28 students", roster: (id) => caseload(id, 28), critical: 0 },
    { title: "40 students with services alone", roster: (id) => caseload(id, 40, "DIS"), critical: 0 },
    {
      title: "40 students, half of whom somebody else manages",
      roster: (id) =>
        caseload(id, 40) +
        insert("teacher", numberOf(id, 91), id) +
        `UPDATE roster.education_program SET case_manager_id = ${numberOf(id, 91)}
 WHERE student_id > ${studentOf(id, 20)} AND case_manager_id = ${numberOf(id, 90)};\n`,
      critical: 0,
    },
  ],
  wrong: [
    { title: "29 students", roster: (id) => caseload(id, 29), critical: 0, others: 1 },
    { title: "32 students, as with a waiver", roster: (id) => caseload(id, 32), critical: 0, others: 1 },
    { title: "33 students: beyond any waiver", roster: (id) => caseload(id, 33), critical: 1 },
  ],
};
