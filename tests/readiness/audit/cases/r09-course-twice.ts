/** One course in two classes: as a block, as something that may be taken several times, and by mistake. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, type Section, school, seat, section } from "../made-up-roster.ts";

const [algebra, repeatable] = [1, 2];
/** Thirty students have Algebra 1 in period 1; the first `also` of them have another class in period 6, too. */
const sixth = (also: number, options: Section) => (id: number) =>
  school(id) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30], { periods: [1], course: algebra, title: "Algebra 1" }) +
  fullDay(id, [1, 30], { periods: [2, 3, 4, 5], first: 2 }) +
  section(id, 20, { period: 6, course: algebra, title: "Algebra 1", ...options }) +
  seat(id, 20, 1, also) +
  (also < 30 ? section(id, 21, { period: 6 }) + seat(id, 21, also + 1, 30) : "");

export const courseTwice: RuleCases = {
  rule: "R09",
  legitimate: [
    {
      title: "a double block is two classes of one teacher",
      roster: sixth(30, { teacher: 1, room: 1 }),
      critical: 0,
    },
    {
      title: "the laboratory is a class of its own, with another teacher",
      roster: sixth(12, { title: "Algebra 1 Lab" }),
      critical: 0,
    },
    {
      title: "band and physical education twice a day",
      roster: sixth(12, { course: algebra, group: "performing-arts", title: "Band" }),
      critical: 0,
    },
    { title: "a course that may be taken twice", roster: sixth(12, { course: repeatable }), critical: 0 },
    {
      title: "one class on Mondays, Wednesdays and Fridays, and one on the other days",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30], { periods: [2, 3, 4, 5, 6] }) +
        section(id, 20, { course: algebra, days: 21 }) +
        section(id, 21, { course: algebra, days: 10 }) +
        seat(id, 20, 1, 30) +
        seat(id, 21, 1, 30),
      critical: 0,
    },
  ],
  wrong: [
    { title: "two students have it in two periods", roster: sixth(2, {}), critical: 0, others: 2 },
    {
      title: "two students have it twice with the same teacher, and the others once",
      roster: (id) =>
        sixth(2, { teacher: 1, room: 1 })(id) +
        enroll(id, 31, 60) +
        fullDay(id, [31, 60], { periods: [1, 2, 3, 4, 5], first: 31 }) +
        seat(id, 20, 31, 60),
      critical: 0,
      others: 2,
    },
    {
      title: "a class that became one of the course that its students have",
      roster: sixth(30, {}),
      critical: 0,
      others: 30,
    },
  ],
};
