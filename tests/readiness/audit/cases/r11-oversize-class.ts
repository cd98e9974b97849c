/** Large classes of each kind, each on either side of its limit. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, type Section, school, seat, section } from "../made-up-roster.ts";

const sized =
  (students: number, options: Section = {}) =>
  (id: number) =>
    school(id, { required: 1, low: -1 }) +
    enroll(id, 1, students, { grade: options.low ?? 9 }) +
    section(id, 1, { seats: 450, capacity: 450, ...options }) +
    seat(id, 1, 1, students);

const gym = { group: "physical-education", roomKind: "gymnasium", low: 9, high: 10 } as const;
const band = { group: "performing-arts", roomKind: "music", low: 9, high: 12 } as const;

export const oversizeClass: RuleCases = {
  rule: "R11",
  legitimate: [
    { title: "36 in an academic class of grade 9", roster: sized(36), critical: 0 },
    { title: "68 in physical education", roster: sized(68, gym), critical: 0 },
    { title: "84 in a marching band", roster: sized(84, band), critical: 0 },
    {
      title: "39 in Studio Art of grades 9 to 12",
      roster: sized(39, { group: "elective", high: 12 }),
      critical: 0,
    },
    {
      title: "38 in a class of grades 10 and 11, which the higher limit allows",
      roster: sized(38, { low: 10, high: 11 }),
      critical: 0,
    },
  ],
  wrong: [
    { title: "41 in an academic class of grade 9: listed", roster: sized(41), critical: 0, others: 1 },
    { title: "70 in an academic class", roster: sized(70), critical: 1 },
    { title: "60 under an elective's name", roster: sized(60, { group: "elective" }), critical: 1 },
    {
      title: "42 in a first-grade room",
      roster: sized(42, { group: "homeroom", kind: "homeroom", low: 1, high: 1 }),
      critical: 1,
    },
    { title: "120 in physical education: too many there, too", roster: sized(120, gym), critical: 1 },
    {
      title: "30 in a special day class",
      roster: (id) =>
        sized(30, { group: "special-day-class", high: 12 })(id) +
        `INSERT INTO roster.placement SELECT student_id, 'SDC', '2026-08-11', NULL FROM roster.student WHERE student_id / 10000 = ${id};\n`,
      critical: 1,
    },
  ],
};
