/** Two classes at one time: by day, by period and by the clock. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, ringsOn, school, seat, section } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
/** A second school whose bell rings two hours later. */
const elsewhere = (id: number, period: number, days = 31) =>
  school(id + 1, { begins: 600 }) +
  enroll(id + 1, 1, 1, { kind: "dual", of: id }) +
  section(id + 1, 1, { period, days }) +
  seat(id + 1, 1, 1, 1, { of: id });

export const periodConflict: RuleCases = {
  rule: "R07",
  legitimate: [
    {
      title: "two classes take turns in one period by the day",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, days: 21 }) +
        section(id, 21, { period: 6, days: 10, teacher: 20, room: 20 }) +
        seat(id, 20, 1, 30) +
        seat(id, 21, 1, 30),
      critical: 0,
    },
    {
      title: "period 8 at one school and period 8 at another are two hours apart",
      roster: (id) => usual(id) + elsewhere(id, 8),
      critical: 0,
    },
    {
      title: "on Wednesday period 8 at the other school is earlier, and the class doesn't meet then",
      roster: (id) => usual(id) + elsewhere(id, 8, 0b11011) + ringsOn(id + 1, 8, 0b00100, 600),
      critical: 0,
    },
    {
      title: "a resource teacher's group meets inside the class, in its room",
      roster: (id) =>
        usual(id) +
        section(id, 20, { period: 1, room: 1, group: "service", title: "Resource support" }) +
        seat(id, 20, 1, 4),
      critical: 0,
    },
    {
      title: "the same period, this term and the next",
      roster: (id) =>
        usual(id) + section(id, 20, { period: 1, term: 2 }) + seat(id, 20, 1, 30, { begin: "2027-01-11" }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "two classes in one period on every day",
      roster: (id) => usual(id) + section(id, 20, { period: 1 }) + seat(id, 20, 1, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "a class on Mondays meets a class of every day",
      roster: (id) => usual(id) + section(id, 20, { period: 1, days: 1 }) + seat(id, 20, 1, 2),
      critical: 0,
      others: 2,
    },
    {
      title: "period 1 at the other school is period 3 at this one",
      roster: (id) => usual(id) + elsewhere(id, 1),
      critical: 0,
      others: 1,
    },
    {
      title: "on Wednesday period 8 at the other school is during period 3 of this one",
      roster: (id) => usual(id) + elsewhere(id, 8) + ringsOn(id + 1, 8, 0b00100, 600),
      critical: 0,
      others: 1,
    },
    {
      title: "a double block's second period meets another class",
      roster: (id) => usual(id) + section(id, 20, { period: 7, also: [6] }) + seat(id, 20, 1, 2),
      critical: 0,
      others: 2,
    },
  ],
};
