/** Classes for other grades: repeated, made up, ahead of the year, and of another level of school. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, placed, school, seat, section } from "../made-up-roster.ts";

const middle = { type: "middle", low: 6, high: 8 } as const;

/** Seventh graders who came this morning to a school for grades 6 to 12, and whose sixth period is a class of juniors. */
function newcomersAmongJuniors(id: number, last: number): string {
  return (
    school(id, { low: 6, high: 12 }) +
    enroll(id, 1, 30, { grade: 7 }) +
    fullDay(id, [1, 30], { low: 7, high: 7 }) +
    enroll(id, 31, last, { grade: 7, arrivedBy: id }) +
    fullDay(id, [31, last], { first: 11, periods: [1, 2, 3, 4, 5], low: 7, high: 7 }) +
    section(id, 16, { period: 6, low: 11, high: 11 }) +
    seat(id, 16, 31, last)
  );
}

export const wrongGradeClass: RuleCases = {
  rule: "R05",
  legitimate: [
    {
      title: "three newcomers of this morning, whose schedules are being made",
      roster: (id) => newcomersAmongJuniors(id, 33),
      critical: 0,
      others: 3,
    },
    {
      title: "grade 10 repeats Algebra 1, grade 9 is in Geometry, grade 12 makes up World History",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 10, { grade: 10 }) +
        enroll(id, 11, 20, { grade: 9 }) +
        enroll(id, 21, 30, { grade: 12 }) +
        fullDay(id, [1, 30], { periods: [1, 2, 3], low: 9, high: 12, title: "Mixed" }) +
        section(id, 4, { period: 4, low: 9, high: 9, title: "Algebra 1" }) +
        seat(id, 4, 1, 10) +
        section(id, 5, { period: 4, low: 10, high: 10, title: "Geometry" }) +
        seat(id, 5, 11, 20) +
        section(id, 6, { period: 4, low: 10, high: 10, title: "World History" }) +
        seat(id, 6, 21, 30) +
        fullDay(id, [1, 30], { first: 7, periods: [5, 6], low: 9, high: 12 }),
      critical: 0,
    },
    {
      title: "twenty eighth graders take Algebra 1 at their middle school",
      roster: (id) =>
        school(id, middle) +
        enroll(id, 1, 20, { grade: 8 }) +
        fullDay(id, [1, 20], { periods: [1, 2, 3, 4, 5], low: 8, high: 8 }) +
        section(id, 6, { period: 6, low: 9, high: 9, title: "Algebra 1" }) +
        seat(id, 6, 1, 20),
      critical: 0,
    },
    {
      title: "an eighth grader takes Geometry at the high school and is enrolled there, too",
      roster: (id) =>
        school(id, middle) +
        school(id + 1) +
        enroll(id, 1, 20, { grade: 8 }) +
        fullDay(id, [1, 20], { low: 8, high: 8 }) +
        enroll(id + 1, 1, 20, { grade: 10 }) +
        fullDay(id + 1, [1, 20], { low: 10, high: 10 }) +
        enroll(id, 21, 21, { grade: 8 }) +
        enroll(id + 1, 21, 21, { grade: 8, kind: "dual", of: id }) +
        fullDay(id, [21, 21], { first: 11, periods: [2, 3, 4, 5, 6], low: 8, high: 8 }) +
        section(id + 1, 11, { period: 1, low: 10, high: 10, title: "Geometry" }) +
        seat(id + 1, 11, 21, 21, { of: id }),
      critical: 0,
    },
    {
      title: "a special day class spans grades 6 to 8, and an ungraded student is in it",
      roster: (id) =>
        school(id, middle) +
        enroll(id, 1, 8, { grade: 7 }) +
        enroll(id, 9, 9, { grade: 14 }) +
        placed(id, 1, 9) +
        fullDay(id, [1, 9], { group: "special-day-class", low: 6, high: 8 }),
      critical: 0,
    },
    {
      title: "transitional kindergarten in a combined kindergarten class",
      roster: (id) =>
        school(id, { type: "elementary", low: 0, high: 5, required: 1 }) +
        enroll(id, 1, 10, { grade: -1 }) +
        enroll(id, 11, 20, { grade: 0 }) +
        fullDay(id, [1, 20], { periods: [1], group: "homeroom", kind: "homeroom", low: -1, high: 0 }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "eleven newcomers of this morning are too many to be in progress",
      roster: (id) => newcomersAmongJuniors(id, 41),
      critical: 11,
    },
    {
      title: "a seventh grader among juniors at a school for grades 6 to 12",
      roster: (id) =>
        school(id, { low: 6, high: 12 }) +
        enroll(id, 1, 1, { grade: 7 }) +
        fullDay(id, [1, 1], { low: 7, high: 7, periods: [1, 2, 3, 4, 5] }) +
        section(id, 6, { period: 6, low: 11, high: 11 }) +
        seat(id, 6, 1, 1),
      critical: 1,
    },
    {
      title: "an eighth grader's seat is at a high school that doesn't teach grade 8",
      roster: (id) =>
        school(id, middle) +
        school(id + 1) +
        enroll(id, 1, 1, { grade: 8 }) +
        fullDay(id, [1, 1], { low: 8, high: 8, periods: [1, 2, 3, 4, 5] }) +
        section(id + 1, 6, { period: 6, low: 9, high: 9, title: "Algebra 1" }) +
        seat(id + 1, 6, 1, 1, { of: id }),
      critical: 1,
    },
    {
      title: "three freshmen are in a class of seniors",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 3) +
        fullDay(id, [1, 3], { periods: [1, 2, 3, 4, 5] }) +
        section(id, 6, { period: 6, low: 12, high: 12 }) +
        seat(id, 6, 1, 3),
      critical: 0,
      others: 3,
    },
    {
      title: "a fifth grader sits in a first-grade room",
      roster: (id) =>
        school(id, { type: "elementary", low: 0, high: 5, required: 1 }) +
        enroll(id, 1, 1, { grade: 5 }) +
        fullDay(id, [1, 1], { periods: [1], group: "homeroom", kind: "homeroom", low: 1, high: 1 }),
      critical: 0,
      others: 1,
    },
    {
      title: "a ninth grader was left in the eighth grade's classes of a school for grades 6 to 12",
      roster: (id) =>
        school(id, { low: 6, high: 12 }) +
        enroll(id, 1, 1, { grade: 9 }) +
        fullDay(id, [1, 1], { low: 8, high: 8 }),
      critical: 6,
    },
  ],
};
