/** Programs and the days that their deadlines count from. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, studentOf } from "../made-up-roster.ts";

type Dates = {
  readonly reviewed?: string;
  readonly assessed?: string;
  readonly consent?: string;
  readonly transferred?: string;
};

const program = (id: number, dates: Dates = {}) => {
  const { reviewed = "2026-03-02", assessed = "2025-03-03", consent = null, transferred = null } = dates;
  return (
    school(id) +
    enroll(id, 1, 30) +
    fullDay(id, [1, 30]) +
    insert("education_program", studentOf(id, 1), id, reviewed, assessed, consent, transferred)
  );
};

export const iepOverdue: RuleCases = {
  rule: "R24",
  legitimate: [
    { title: "reviewed this spring", roster: (id) => program(id), critical: 0 },
    {
      title: "reviewed a year ago today",
      roster: (id) => program(id, { reviewed: "2025-09-01" }),
      critical: 0,
    },
    {
      title: "a family agreed in May to an assessment, and summer doesn't count",
      roster: (id) => program(id, { consent: "2026-05-11" }),
      critical: 0,
    },
    {
      title: "came from another district with a program two weeks ago",
      roster: (id) => program(id, { transferred: "2026-08-18" }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "reviewed more than a year ago",
      roster: (id) => program(id, { reviewed: "2025-08-31" }),
      critical: 0,
      others: 1,
    },
    {
      title: "assessed more than three years ago",
      roster: (id) => program(id, { assessed: "2023-08-28" }),
      critical: 0,
      others: 1,
    },
    {
      title: "a family agreed in January to an assessment that nobody has made",
      roster: (id) => program(id, { consent: "2026-01-12" }),
      critical: 0,
      others: 1,
    },
    {
      title: "all of it at once is one finding",
      roster: (id) =>
        program(id, { reviewed: "2025-01-13", assessed: "2022-01-10", transferred: "2026-06-01" }),
      critical: 0,
      others: 1,
    },
  ],
};
