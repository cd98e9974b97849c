/** Placements in special education, and the class or service that goes with them. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, placed, school, seat, section, studentOf } from "../made-up-roster.ts";

const general = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const withoutService = (id: number) =>
  `DELETE FROM roster.special_service WHERE student_id = ${studentOf(id, 1)};\n`;
const program = (id: number, reviewed: string) =>
  insert("education_program", studentOf(id, 1), id, reviewed, "2025-10-01", null, null);

export const spedNoPlacement: RuleCases = {
  rule: "R20",
  legitimate: [
    {
      title: "a resource student with a service, in general classes",
      roster: (id) => general(id) + placed(id, 1, 1, { setting: "RSP" }),
      critical: 0,
    },
    {
      title: "one special day class, and general classes for the rest of the day",
      roster: (id) =>
        general(id) +
        enroll(id, 31, 31) +
        fullDay(id, [31, 31], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, group: "special-day-class", low: 9, high: 12 }) +
        seat(id, 20, 31, 31) +
        placed(id, 31, 31),
      critical: 0,
    },
    {
      title: "a special-education school, where every class is one",
      roster: (id) =>
        school(id, { type: "special-education" }) + enroll(id, 1, 5) + fullDay(id, [1, 5]) + placed(id, 1, 5),
      critical: 0,
    },
    {
      title: "a new student whose first program and placement both begin next week",
      roster: (id) =>
        general(id) + placed(id, 1, 1, { setting: "RSP", begin: "2026-09-08" }) + program(id, "2026-09-08"),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "placed in a special day class, and in general classes only",
      roster: (id) => general(id) + placed(id, 1, 2),
      critical: 2,
    },
    {
      title: "a resource student without any service",
      roster: (id) => general(id) + placed(id, 1, 1, { setting: "RSP" }) + withoutService(id),
      critical: 1,
    },
    {
      title: "a service that ended last week",
      roster: (id) =>
        general(id) +
        placed(id, 1, 1, { setting: "DIS" }) +
        `UPDATE roster.special_service SET end_date = '2026-08-25' WHERE student_id = ${studentOf(id, 1)};\n`,
      critical: 1,
    },
    {
      title: "a program of last year whose placement begins next week",
      roster: (id) =>
        general(id) + placed(id, 1, 1, { setting: "RSP", begin: "2026-09-08" }) + program(id, "2026-02-01"),
      critical: 0,
      others: 1,
    },
  ],
};
