/** Groups of students at a school, last year and now. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, onRecord, placed, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number, grade = 10) =>
  school(id) +
  enroll(id, 1, 90, { grade }) +
  [0, 1, 2]
    .map((part) => fullDay(id, [part * 30 + 1, part * 30 + 30], { first: 1 + part * 10, high: 12 }))
    .join("");
/** The same students, a grade lower. */
const lastYear = (id: number, last = 90, grade = 9) =>
  `INSERT INTO roster.prior_enrollment
  SELECT s, ${id}, 2026, ${grade}, '2026-06-10'::date, '2026-06-10'::date, NULL::boolean
    FROM generate_series(${studentOf(id, 1)}, ${studentOf(id, last)}) AS s;\n`;
const learnersSince = (id: number, first: number, last: number, day: string) =>
  `INSERT INTO roster.language_status SELECT s, 'EL', DATE '${day}'
  FROM generate_series(${studentOf(id, first)}, ${studentOf(id, last)}) AS s;\n`;
const programs = (id: number, last: number) =>
  `INSERT INTO roster.education_program
  SELECT s, s / 20, '2026-05-11'::date, '2025-05-12'::date, NULL::date, NULL::date
    FROM generate_series(${studentOf(id, 1)}, ${studentOf(id, last)}) AS s;\n`;

export const groupVanished: RuleCases = {
  rule: "R50",
  legitimate: [
    {
      title: "as many in special education as last year",
      roster: (id) =>
        usual(id) + lastYear(id, 90, 10) + placed(id, 1, 20, { setting: "RSP" }) + programs(id, 20),
      critical: 0,
    },
    {
      title: "five learners of English were reclassified in May",
      roster: (id) =>
        usual(id) +
        lastYear(id, 90, 10) +
        learnersSince(id, 1, 30, "2020-09-01") +
        onRecord(id, 1, 25, "english_status", "EL") +
        onRecord(id, 26, 30, "english_status", "RFEP") +
        `INSERT INTO roster.language_status SELECT s, 'RFEP', DATE '2026-05-04'
  FROM generate_series(${studentOf(id, 26)}, ${studentOf(id, 30)}) AS s;\n`,
      critical: 0,
      listed: ["R26"],
    },
    {
      title: "a few students in special education moved away",
      roster: (id) =>
        usual(id) + lastYear(id, 90, 10) + placed(id, 1, 6, { setting: "RSP" }) + programs(id, 10),
      critical: 0,
    },
    {
      title: "a special day class that moved to another school with its students",
      roster: (id) =>
        usual(id) +
        lastYear(id, 90, 10) +
        `INSERT INTO roster.prior_enrollment
  SELECT s, ${id}, 2026, 10, '2026-06-10'::date, '2026-06-10'::date, NULL::boolean
    FROM generate_series(${studentOf(id, 201)}, ${studentOf(id, 212)}) AS s;\n` +
        placed(id, 201, 212, { setting: "SDC" }),
      critical: 0,
    },
    {
      title: "a new school without a last year",
      roster: (id) => usual(id) + placed(id, 1, 20, { setting: "RSP" }),
      critical: 0,
    },
    {
      title: "the ninth graders of last year are in grade 10, and others are in grade 9",
      roster: (id) =>
        usual(id) + lastYear(id) + enroll(id, 91, 120, { grade: 9 }) + fullDay(id, [91, 120], { first: 31 }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "the placements of a whole school were erased",
      roster: (id) => usual(id) + lastYear(id, 90, 10) + programs(id, 20),
      critical: 1,
    },
    {
      title: "most of the placements were",
      roster: (id) =>
        usual(id) + lastYear(id, 90, 10) + programs(id, 40) + placed(id, 1, 8, { setting: "RSP" }),
      critical: 1,
    },
    {
      title: "all learners of English speak nothing else",
      roster: (id) =>
        usual(id) +
        lastYear(id, 90, 10) +
        learnersSince(id, 1, 30, "2020-09-01") +
        onRecord(id, 1, 30, "english_status", "EO"),
      critical: 0,
      others: 1,
    },
    {
      title: "grade 9 is gone",
      roster: (id) => usual(id) + lastYear(id),
      critical: 0,
      others: 1,
    },
  ],
};
