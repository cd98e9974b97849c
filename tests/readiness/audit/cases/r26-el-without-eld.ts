/** Learners of English and their classes. */
import type { RuleCases } from "../audit-case.ts";
import {
  enroll,
  fullDay,
  onRecord,
  type Section,
  school,
  seat,
  section,
  studentOf,
} from "../made-up-roster.ts";

/** The first students, with the history that goes with the status. */
const speaking = (id: number, status: string, students: number) =>
  onRecord(id, 1, students, "english_status", status) +
  `INSERT INTO roster.language_status
  SELECT s, h.status, h.day FROM generate_series(${studentOf(id, 1)}, ${studentOf(id, students)}) AS s,
         (VALUES ('EL', DATE '2019-09-03'), ('RFEP', DATE '2024-05-13')) AS h (status, day)
   WHERE h.status <= '${status}';\n`;

const learners = (id: number, options: Section = {}, students = 4, type = "high") =>
  school(id, { type }) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
  section(id, 20, { period: 6, title: "English Language Development 1", ...options }) +
  seat(id, 20, 1, 30) +
  speaking(id, "EL", students);

export const elWithoutEld: RuleCases = {
  rule: "R26",
  legitimate: [
    {
      title: "they have a class in it",
      roster: (id) => learners(id, { languageDevelopment: true }),
      critical: 0,
    },
    {
      title: "a homeroom teacher teaches it to their own students",
      roster: (id) =>
        school(id, { type: "elementary", low: 0, high: 6, required: 1 }) +
        enroll(id, 1, 25, { grade: 6 }) +
        section(id, 1, { kind: "homeroom", group: "homeroom", low: 6, high: 6 }) +
        seat(id, 1, 1, 25) +
        speaking(id, "EL", 4),
      critical: 0,
    },
    {
      title: "a continuation school teaches students one by one",
      roster: (id) => learners(id, {}, 16, "continuation"),
      critical: 0,
    },
    {
      title: "fewer than a class of them, where nobody has one",
      roster: (id) => learners(id, {}, 15),
      critical: 0,
    },
    {
      title: "reclassified students in general classes",
      roster: (id) => learners(id, {}, 16) + speaking(id, "RFEP", 16),
      critical: 0,
    },
  ],
  wrong: [
    { title: "general classes only", roster: (id) => learners(id, {}, 16), critical: 0, others: 16 },
    {
      title: "one of them lost the seat last week",
      roster: (id) =>
        learners(id, { languageDevelopment: true }) +
        `UPDATE roster.section_enrollment SET end_date = '2026-08-25'
 WHERE student_id = ${id * 10_000 + 1} AND section_id = ${id * 1000 + 20};\n`,
      critical: 0,
      others: 1,
    },
    {
      title: "the class is only in spring",
      roster: (id) => learners(id, { languageDevelopment: true, term: 2 }, 16),
      critical: 0,
      others: 16,
    },
  ],
};
