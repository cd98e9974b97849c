/** Students listed twice in one class, and students who only look so. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, school, seat } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);

export const duplicateSectionEnrollment: RuleCases = {
  rule: "R08",
  legitimate: [
    {
      title: "a student left the class in August and came back",
      roster: (id) => usual(id) + seat(id, 1, 1, 1, { end: "2026-08-20" }),
      critical: 0,
    },
    {
      title: "the earlier seat ends on the day on which the later one begins",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [2, 30]) +
        fullDay(id, [1, 1], { first: 2, periods: [] }) +
        [1, 2, 3, 4, 5, 6]
          .map(
            (each) =>
              seat(id, each, 1, 1, { end: "2026-09-01" }) + seat(id, each, 1, 1, { begin: "2026-09-01" }),
          )
          .join(""),
      critical: 0,
    },
    { title: "twins are in one class", roster: usual, critical: 0 },
  ],
  wrong: [
    {
      title: "two open seats in one class",
      roster: (id) => usual(id) + seat(id, 1, 1, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "the second seat began later and ends later",
      roster: (id) => usual(id) + seat(id, 1, 1, 1, { begin: "2026-08-25", end: "2026-10-01" }),
      critical: 0,
      others: 1,
    },
    {
      title: "three seats in one class are one finding",
      roster: (id) => usual(id) + seat(id, 1, 1, 1) + seat(id, 1, 1, 1),
      critical: 0,
      others: 1,
    },
  ],
};
