/** Homerooms: one, several that take turns, and several at once. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, type Section, school, seat, section } from "../made-up-roster.ts";

const homeroom = { group: "homeroom", kind: "homeroom", low: 3, high: 3 } as const;
const grade = (id: number) =>
  school(id, { type: "elementary", low: 0, high: 5, required: 1 }) +
  enroll(id, 1, 20, { grade: 3 }) +
  section(id, 1, { ...homeroom, title: "Room 1" }) +
  seat(id, 1, 1, 20);
const second = (id: number, options: Section) => section(id, 2, { ...homeroom, title: "Room 2", ...options });

export const severalHomerooms: RuleCases = {
  rule: "R58",
  legitimate: [
    { title: "one homeroom for twenty children", roster: grade, critical: 0 },
    {
      title: "the child changed rooms this morning",
      roster: (id) =>
        school(id, { type: "elementary", low: 0, high: 5, required: 1 }) +
        enroll(id, 1, 20, { grade: 3 }) +
        section(id, 1, homeroom) +
        seat(id, 1, 1, 19) +
        seat(id, 1, 20, 20, { end: "2026-09-01" }) +
        second(id, {}) +
        seat(id, 2, 20, 20, { begin: "2026-09-01" }),
      critical: 0,
    },
    {
      title: "two teachers share the week, each with a homeroom on some days",
      roster: (id) =>
        school(id, { type: "elementary", low: 0, high: 5, required: 1 }) +
        enroll(id, 1, 20, { grade: 3 }) +
        section(id, 1, { ...homeroom, days: 21 }) +
        second(id, { days: 10, room: 1 }) +
        seat(id, 1, 1, 20) +
        seat(id, 2, 1, 20),
      critical: 0,
    },
    {
      title: "next term's homeroom is known",
      roster: (id) => grade(id) + second(id, { term: 2 }) + seat(id, 2, 1, 20, { begin: "2027-01-11" }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "two homerooms of a school",
      roster: (id) => grade(id) + second(id, {}) + seat(id, 2, 1, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "the homeroom of the old school is left over",
      roster: (id) =>
        grade(id) +
        school(id + 1, { type: "elementary", low: 0, high: 5, required: 1 }) +
        section(id + 1, 2, homeroom) +
        seat(id + 1, 2, 1, 1, { of: id }),
      critical: 0,
      others: 1,
    },
    {
      title: "three homerooms, in three periods",
      roster: (id) =>
        grade(id) +
        second(id, { period: 2 }) +
        section(id, 3, { ...homeroom, period: 3, title: "Room 3" }) +
        seat(id, 2, 1, 1) +
        seat(id, 3, 1, 1),
      critical: 0,
      others: 1,
    },
  ],
};
