/** References that lead nowhere, and references that only look so. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, numberOf, school, seat, section } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);

export const orphanReference: RuleCases = {
  rule: "R34",
  legitimate: [
    {
      title: "a counselor teaches a class",
      roster: (id) =>
        usual(id) +
        insert("teacher", numberOf(id, 90), id) +
        insert("section_teacher", numberOf(id, 1), numberOf(id, 90), "co-teacher", "2026-08-11", null),
      critical: 0,
    },
    {
      title: "a class of next term is already there",
      roster: (id) => usual(id) + section(id, 20, { term: 2 }),
      critical: 0,
    },
    {
      title: "a class without a meeting and without students",
      roster: (id) => `${usual(id)}DELETE FROM roster.meeting WHERE section_id = ${numberOf(id, 20)};\n`,
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "seats in a class that doesn't exist",
      roster: (id) => usual(id) + seat(id, 99, 1, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "a teacher who doesn't exist",
      roster: (id) =>
        usual(id) +
        insert("section_teacher", numberOf(id, 1), numberOf(id, 98), "co-teacher", "2026-08-11", null),
      critical: 0,
      others: 1,
    },
    {
      title: "a class of a course that doesn't exist",
      roster: (id) =>
        `${usual(id)}UPDATE roster.section SET course_id = 77 WHERE section_id = ${numberOf(id, 1)};\n`,
      critical: 0,
      others: 1,
    },
    {
      title: "a student who doesn't exist",
      roster: (id) => `${usual(id)}DELETE FROM roster.student WHERE student_id = ${id * 10_000 + 1};\n`,
      critical: 0,
      others: 1,
    },
  ],
};
