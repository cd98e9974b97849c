/** Courses taken again: because they weren't passed, because they're meant to be, with consent, and for no reason. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, school, seat, section, tookBefore } from "../made-up-roster.ts";

const another = 2;
/** Everybody's sixth class, in the first course. */
const sixth = (id: number, students: number) =>
  section(id, 6, { period: 6, course: 1 }) + seat(id, 6, 1, students);

export const alreadyPassedCourse: RuleCases = {
  rule: "R04",
  legitimate: [
    {
      title: "twenty students take the second year of band",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 20) +
        fullDay(id, [1, 20], { group: "performing-arts", course: another, title: "Concert Band" }) +
        tookBefore(id, 1, 20, { course: another }),
      critical: 0,
    },
    {
      title: "the spring of Algebra 1 was failed, and the year is taken again",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 20) +
        fullDay(id, [1, 20], { periods: [1, 2, 3, 4, 5] }) +
        sixth(id, 20) +
        tookBefore(id, 1, 20, { spring: false }),
      critical: 0,
    },
    {
      title: "a family agreed that a student with a D takes the course again",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 3) +
        fullDay(id, [1, 3], { periods: [1, 2, 3, 4, 5] }) +
        sixth(id, 3) +
        tookBefore(id, 1, 3, { consent: "2026-06-02" }),
      critical: 0,
    },
    {
      title: "a transcript from another district isn't verified yet",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 3) +
        fullDay(id, [1, 3], { periods: [1, 2, 3, 4, 5] }) +
        sixth(id, 3) +
        tookBefore(id, 1, 3, { verified: false }),
      critical: 0,
    },
    {
      title: "a seat in the course that ends before the day",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 3) +
        fullDay(id, [1, 3], { course: another }) +
        section(id, 11, { course: 1 }) +
        seat(id, 11, 1, 3, { end: "2026-08-20" }) +
        tookBefore(id, 1, 3),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "three students are in a course that they passed last year",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 3) +
        fullDay(id, [1, 3], { periods: [1, 2, 3, 4, 5], course: another }) +
        section(id, 6, { period: 6, course: 1 }) +
        seat(id, 6, 1, 3) +
        tookBefore(id, 1, 3),
      critical: 0,
      others: 3,
    },
    {
      title: "fall was failed first and made up the year after, so that both semesters are passed",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 2) +
        fullDay(id, [1, 2], { periods: [1, 2, 3, 4, 5], course: another }) +
        section(id, 6, { period: 6, course: 1 }) +
        seat(id, 6, 1, 2) +
        tookBefore(id, 1, 2, { year: 2025, fall: false }) +
        tookBefore(id, 1, 2, { year: 2026 }),
      critical: 0,
      others: 2,
    },
    {
      title: "students of a class for the grade below passed it two years ago at another school",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 5, { grade: 11 }) +
        fullDay(id, [1, 5], { periods: [1, 2, 3, 4, 5], low: 11, high: 11, course: another }) +
        section(id, 6, { period: 6, low: 10, high: 11, course: 1 }) +
        seat(id, 6, 1, 5) +
        tookBefore(id, 1, 5, { year: 2025 }),
      critical: 0,
      others: 5,
    },
  ],
};
