/** Classes and what their teachers are authorized to teach. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, insert, numberOf, type Section, school, seat, section } from "../made-up-roster.ts";

const taught = (id: number, options: Section, ...areas: readonly string[]) =>
  school(id) +
  enroll(id, 1, 30) +
  section(id, 1, { area: "English", teacher: 50, ...options }) +
  seat(id, 1, 1, 30) +
  areas.map((area) => insert("teacher_credential", numberOf(id, 50), area)).join("");

export const uncredentialedAssignment: RuleCases = {
  rule: "R19",
  legitimate: [
    {
      title: "authorized for the subject and for others",
      roster: (id) => taught(id, {}, "Mathematics", "English"),
      critical: 0,
      listed: ["R02"],
    },
    {
      title: "any teacher may have assistants in the office",
      roster: (id) => taught(id, { area: null }, "Mathematics"),
      critical: 0,
      listed: ["R02"],
    },
    {
      title: "a co-teacher without an authorization for the subject",
      roster: (id) =>
        taught(id, {}, "English") +
        insert("section_teacher", numberOf(id, 1), numberOf(id, 60), "co-teacher", "2026-08-11", null) +
        insert("teacher", numberOf(id, 60), id),
      critical: 0,
      listed: ["R02"],
    },
    {
      title: "a class that nobody has a seat in yet",
      roster: (id) =>
        taught(id, {}, "English") + section(id, 2, { area: "Mathematics", teacher: 50, period: 2 }),
      critical: 0,
      listed: ["R02"],
    },
  ],
  wrong: [
    { title: "no authorization at all", roster: (id) => taught(id, {}), critical: 0, others: 1 },
    {
      title: "authorized for another subject",
      roster: (id) => taught(id, {}, "Mathematics"),
      critical: 0,
      others: 1,
    },
    {
      title: "a special day class whose teacher is authorized for English only",
      roster: (id) =>
        taught(id, { area: "Extensive support needs", group: "special-day-class", high: 12 }, "English"),
      critical: 0,
      others: 1,
    },
  ],
};
