/** Incomplete schedules: days that are short on purpose or in the making, and periods that were lost. */
import type { RuleCases } from "../audit-case.ts";
import { dropped, enroll, fullDay, school, seat, section, skips } from "../made-up-roster.ts";

const general = [1, 30] as const;
/** Thirty students with six classes, so that a few others stand out. */
const usual = (id: number) => school(id) + enroll(id, ...general) + fullDay(id, general);

export const incompleteSchedule: RuleCases = {
  rule: "R02",
  legitimate: [
    {
      title: "a double block of Algebra: one seat, two periods",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 60) +
        fullDay(id, [31, 60], { first: 11, periods: [1, 2, 3, 4] }) +
        section(id, 20, { period: 5, also: [6] }) +
        seat(id, 20, 31, 60),
      critical: 0,
    },
    {
      title: "two classes take turns in one period by the day",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 60) +
        fullDay(id, [31, 60], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, days: 21 }) +
        section(id, 21, { period: 6, days: 10, teacher: 20, room: 20 }) +
        seat(id, 20, 31, 60) +
        seat(id, 21, 31, 60),
      critical: 0,
    },
    {
      title: "a block schedule: odd periods on Monday, Wednesday and Friday, even ones on the other days",
      roster: (id) =>
        school(id) +
        enroll(id, ...general) +
        fullDay(id, general, { periods: [1, 3, 5], days: 21 }) +
        fullDay(id, general, { first: 11, periods: [2, 4, 6], days: 10 }),
      critical: 0,
    },
    {
      title:
        "odd periods on A days and even ones on B days, as the bells say, and a class that meets too often for it",
      roster: (id) =>
        school(id) +
        [2, 4, 6].map((period) => skips(id, period, 0b01010)).join("") +
        [1, 3, 5].map((period) => skips(id, period, 0b10100)).join("") +
        enroll(id, ...general) +
        fullDay(id, general, { periods: [1, 3, 5], days: 0b01011 }) +
        fullDay(id, general, { first: 11, periods: [2, 4, 6], days: 0b10101 }) +
        section(id, 20, { period: 2 }),
      critical: 0,
    },
    {
      title: "a zero period in place of the sixth, and a seventh in place of the first",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 60) +
        fullDay(id, [31, 60], { first: 11, periods: [0, 1, 2, 3, 4, 5] }) +
        enroll(id, 61, 90) +
        fullDay(id, [61, 90], { first: 21, periods: [2, 3, 4, 5, 6, 7] }),
      critical: 0,
    },
    {
      title: "the short day of a continuation school",
      roster: (id) =>
        school(id, { type: "continuation" }) +
        enroll(id, ...general) +
        fullDay(id, general, { periods: [1, 2, 3, 4] }),
      critical: 0,
    },
    {
      title: "ten seniors of a hundred leave for work after the fourth period",
      roster: (id) =>
        school(id) +
        [0, 1, 2]
          .map(
            (block) =>
              enroll(id, block * 30 + 1, block * 30 + 30, { grade: 12 }) +
              fullDay(id, [block * 30 + 1, block * 30 + 30], { first: block * 10 + 1, low: 12, high: 12 }),
          )
          .join("") +
        enroll(id, 91, 100, { grade: 12 }) +
        fullDay(id, [91, 100], { first: 41, periods: [1, 2, 3, 4], low: 12, high: 12 }),
      critical: 0,
      others: 10,
    },
    {
      title: "a junior takes two classes at a college in the afternoon",
      roster: (id) =>
        usual(id) +
        school(id + 1) +
        enroll(id, 31, 31, { grade: 11 }) +
        fullDay(id, [31, 31], { first: 11, periods: [1, 2, 3, 4], low: 11, high: 11 }) +
        enroll(id + 1, 31, 31, { grade: 11, kind: "community-college", of: id }),
      critical: 0,
    },
    {
      title: "an assistant with consent, and one period of independent study",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 32) +
        fullDay(id, [31, 32], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, group: "service", title: "Teacher's assistant", low: 9, high: 12 }) +
        section(id, 21, { period: null, room: null, title: "Independent study" }) +
        seat(id, 20, 31, 31) +
        seat(id, 21, 32, 32),
      critical: 0,
    },
    {
      title: "a counselor dropped a class today and hasn't filled the period yet",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 33) +
        fullDay(id, [31, 33], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        seat(id, 6, 31, 33, { end: "2026-09-01" }) +
        dropped(id, 6, 31, 33, id),
      critical: 0,
      others: 3,
    },
  ],
  wrong: [
    {
      title: "one job ended four of six periods of 803 students today, and no person did",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 803) +
        Array.from({ length: 27 }, (_, block) => {
          const students = [block * 30 + 1, Math.min(803, block * 30 + 30)] as const;
          const first = block * 10 + 1;
          const ended = [3, 4, 5, 6].map(
            (period) =>
              section(id, first + period, { period, low: 9, high: 9 }) +
              seat(id, first + period, ...students, { end: "2026-09-01" }),
          );
          return fullDay(id, students, { first, periods: [1, 2] }) + ended.join("");
        }).join(""),
      critical: 803,
    },
    {
      title: "the audit trail has the job's work under one name, a few students at each school",
      roster: (id) =>
        [id, id + 1]
          .map(
            (each) =>
              usual(each) +
              enroll(each, 31, 36) +
              fullDay(each, [31, 36], { first: 11, periods: [1, 2, 3, 4, 5] }) +
              dropped(each, 6, 31, 36, id),
          )
          .join(""),
      critical: 12,
    },
    {
      title: "a class that meets on Monday only fills the period on no other day",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 31) +
        fullDay(id, [31, 31], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, days: 1 }) +
        seat(id, 20, 31, 31),
      critical: 1,
    },
    {
      title: "one half of two classes that take turns is missing",
      roster: (id) =>
        usual(id) +
        enroll(id, 31, 60) +
        fullDay(id, [31, 60], { first: 11, periods: [1, 2, 3, 4, 5] }) +
        section(id, 20, { period: 6, days: 21 }) +
        section(id, 21, { period: 6, days: 10, teacher: 20, room: 20 }) +
        seat(id, 20, 31, 60) +
        seat(id, 21, 32, 60),
      critical: 1,
    },
    {
      title: "half of all seniors end after the fourth period: no school has so many at work",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 60, { grade: 12 }) +
        fullDay(id, [1, 30], { low: 12, high: 12 }) +
        fullDay(id, [31, 60], { first: 11, periods: [1, 2, 3, 4], low: 12, high: 12 }),
      critical: 30,
    },
    {
      title: "two of six periods at a continuation school are too short even there",
      roster: (id) =>
        school(id, { type: "continuation" }) +
        enroll(id, ...general) +
        fullDay(id, general, { periods: [1, 2] }),
      critical: 30,
    },
  ],
};
