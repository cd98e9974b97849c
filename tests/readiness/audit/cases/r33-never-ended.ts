/** Enrollments of past years, with an end and without one. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const past = (id: number, exit: string | null, yearEnd = "2026-06-10") =>
  insert("prior_enrollment", studentOf(id, 1), id, 2026, 8, exit, yearEnd);

export const neverEnded: RuleCases = {
  rule: "R33",
  legitimate: [
    {
      title: "ended on the year's last day",
      roster: (id) => usual(id) + past(id, "2026-06-10"),
      critical: 0,
    },
    { title: "ended during the year", roster: (id) => usual(id) + past(id, "2026-02-02"), critical: 0 },
    {
      title: "ended when the office closed the books in June",
      roster: (id) => usual(id) + past(id, "2026-06-20"),
      critical: 0,
    },
    {
      title: "a year-round school's year isn't over",
      roster: (id) => usual(id) + past(id, null, "2026-09-30"),
      critical: 0,
    },
  ],
  wrong: [
    { title: "without an end", roster: (id) => usual(id) + past(id, null), critical: 0, others: 1 },
    {
      title: "ended in a year that hasn't begun",
      roster: (id) => usual(id) + past(id, "2027-06-10"),
      critical: 0,
      others: 1,
    },
    {
      title: "ended in the middle of this fall",
      roster: (id) => usual(id) + past(id, "2026-10-15"),
      critical: 0,
      others: 1,
    },
  ],
};
