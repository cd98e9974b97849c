/** Special day classes and the programs that their students are placed in. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, placed, type Section, school } from "../made-up-roster.ts";

const dayClass = (id: number, options: Section, program: string | null) =>
  school(id) +
  enroll(id, 1, 8) +
  fullDay(id, [1, 8], { group: "special-day-class", low: 9, high: 12, ...options }) +
  placed(id, 1, 8, { program });

export const spedWrongDisabilityProgram: RuleCases = {
  rule: "R22",
  legitimate: [
    {
      title: "the class is for the students' program",
      roster: (id) => dayClass(id, { program: "autism" }, "autism"),
      critical: 0,
    },
    {
      title: "the class has no program on record",
      roster: (id) => dayClass(id, { program: null }, "autism"),
      critical: 0,
    },
    {
      title: "the placements have no program on record",
      roster: (id) => dayClass(id, { program: "autism" }, null),
      critical: 0,
    },
    {
      title: "physical education that several programs share",
      roster: (id) =>
        dayClass(id, { program: "autism" }, "autism") +
        fullDay(id, [1, 8], {
          ...{ first: 20, periods: [7], group: "physical-education", low: 9, high: 12 },
          program: "emotional-disturbance",
        }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "a whole class of another program",
      roster: (id) => dayClass(id, { program: "emotional-disturbance" }, "autism"),
      critical: 0,
      others: 8,
    },
    {
      title: "one student's program was mistyped",
      roster: (id) =>
        dayClass(id, { program: "autism" }, "autism") +
        `UPDATE roster.placement SET program = 'emotional-disturbance' WHERE student_id = ${id * 10_000 + 1};\n`,
      critical: 0,
      others: 1,
    },
    {
      title: "one class of six is another program's",
      roster: (id) =>
        dayClass(id, { program: "autism" }, "autism") +
        `UPDATE roster.section SET program = 'deaf-and-hard-of-hearing' WHERE school_id = ${id} AND period = 3;\n`,
      critical: 0,
      others: 8,
    },
  ],
};
