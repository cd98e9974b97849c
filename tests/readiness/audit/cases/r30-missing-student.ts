/** Students of last year who are here, who left, and whom nobody can account for. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const lastYear = (id: number, student: number, goesOn: boolean | null, year = 2026) =>
  insert("prior_enrollment", studentOf(id, student), id, year, 8, `${year}-06-10`, `${year}-06-10`, goesOn);

export const missingStudent: RuleCases = {
  rule: "R30",
  legitimate: [
    { title: "they returned", roster: (id) => usual(id) + lastYear(id, 1, true), critical: 0 },
    { title: "moved away in summer", roster: (id) => usual(id) + lastYear(id, 40, false), critical: 0 },
    {
      title: "left two years ago, when their next school was in the district",
      roster: (id) => usual(id) + lastYear(id, 1, true) + lastYear(id, 40, true, 2025),
      critical: 0,
    },
    {
      title: "a no-show whose enrollment the office ended",
      roster: (id) =>
        usual(id) +
        lastYear(id, 40, true) +
        insert(
          "school_enrollment",
          studentOf(id, 40),
          id,
          "primary",
          9,
          "2026-08-11",
          "2026-08-20",
          null,
          null,
        ),
      critical: 0,
    },
  ],
  wrong: [
    { title: "nobody enrolled them", roster: (id) => usual(id) + lastYear(id, 40, true), critical: 1 },
    {
      title: "all who finished the school before are at none",
      roster: (id) => usual(id) + lastYear(id, 40, true) + lastYear(id, 41, true) + lastYear(id, 42, true),
      critical: 3,
    },
    {
      title: "one of two who were to return",
      roster: (id) => usual(id) + lastYear(id, 1, true) + lastYear(id, 40, true),
      critical: 1,
    },
  ],
};
