/** Schools whose headcount differs from what was planned: growing, new, or lost. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, school, studentOf } from "../made-up-roster.ts";

/** `students` students, thirty a class, in classes with `seats` seats. */
function filled(id: number, students: number, seats: number): string {
  return Array.from({ length: Math.ceil(students / 30) }, (_, block) => {
    const range = [block * 30 + 1, Math.min(students, block * 30 + 30)] as const;
    return fullDay(id, range, { first: block * 10 + 1, capacity: seats });
  }).join("");
}

const school90 = (id: number, projected: number | null, capacity = 2000, seats = 34) =>
  school(id, { projected, capacity }) + enroll(id, 1, 90) + filled(id, 90, seats);
const lastYear = (id: number, students: number) =>
  `INSERT INTO roster.prior_enrollment SELECT s, ${id}, 2026, 9, '2026-06-10', '2026-06-10' FROM generate_series(${studentOf(id, 1)}, ${studentOf(id, students)}) AS s;\n`;

export const schoolCountAnomaly: RuleCases = {
  rule: "R31",
  legitimate: [
    { title: "a new school without a projection", roster: (id) => school90(id, null), critical: 0 },
    { title: "a new school whose projection is 0", roster: (id) => school90(id, 0), critical: 0 },
    {
      title: "a small school: a few families make up a third",
      roster: (id) => school(id, { projected: 20 }) + enroll(id, 1, 29) + fullDay(id, [1, 29]),
      critical: 0,
    },
    {
      title: "a charter grew by half, into a building that holds it",
      roster: (id) => school90(id, 60),
      critical: 0,
      others: 1,
    },
    {
      title: "a school shrank, its classes are full, and last year was as small",
      roster: (id) => school90(id, 150) + lastYear(id, 95),
      critical: 0,
      others: 1,
    },
  ],
  wrong: [
    {
      title: "ninety in a building for fifty, projected as fifty",
      roster: (id) => school90(id, 50, 50),
      critical: 1,
    },
    {
      title: "far more than the building holds, without any projection",
      roster: (id) => school90(id, null, 40),
      critical: 1,
    },
    {
      title: "half of the projection, and the classes are half empty",
      roster: (id) => school90(id, 180, 2000, 68),
      critical: 1,
    },
    {
      title: "half of the projection, and of last year",
      roster: (id) => school90(id, 180) + lastYear(id, 175),
      critical: 1,
    },
    {
      title: "nobody at all, at a school that had 200 students last year",
      roster: (id) => school(id) + lastYear(id, 200),
      critical: 1,
    },
  ],
};
