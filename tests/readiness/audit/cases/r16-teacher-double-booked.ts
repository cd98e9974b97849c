/** Teachers with two classes at one time, together or apart. */
import type { RuleCases } from "../audit-case.ts";
import {
  enroll,
  fullDay,
  insert,
  numberOf,
  placed,
  type Section,
  school,
  seat,
  section,
} from "../made-up-roster.ts";

/** A second class of the teacher of period 1, with ten more students. */
const second = (id: number, options: Section) =>
  school(id) +
  enroll(id, 1, 20) +
  fullDay(id, [1, 20]) +
  enroll(id, 21, 30) +
  fullDay(id, [21, 30], { first: 11, periods: [2, 3, 4, 5, 6] }) +
  section(id, 20, { period: 1, teacher: 1, ...options }) +
  seat(id, 20, 21, 30);

export const teacherDoubleBooked: RuleCases = {
  rule: "R16",
  legitimate: [
    {
      title: "French 3 and French 4 are taught together in one room",
      roster: (id) => second(id, { room: 1 }),
      critical: 0,
    },
    {
      title: "a special day class is one section per grade, without a room",
      roster: (id) =>
        school(id, { type: "special-education", low: 0, required: 1 }) +
        enroll(id, 1, 16) +
        section(id, 1, { group: "special-day-class", room: null, low: 9, high: 9 }) +
        section(id, 2, { group: "special-day-class", room: null, low: 9, high: 9, teacher: 1 }) +
        seat(id, 1, 1, 8) +
        seat(id, 2, 9, 16) +
        placed(id, 1, 16),
      critical: 0,
    },
    {
      title: "a co-teacher goes from class to class within the period",
      roster: (id) =>
        second(id, { teacher: 20 }) +
        insert("teacher", numberOf(id, 90), id) +
        insert("section_teacher", numberOf(id, 1), numberOf(id, 90), "co-teacher", "2026-08-11", null) +
        insert("section_teacher", numberOf(id, 20), numberOf(id, 90), "co-teacher", "2026-08-11", null),
      critical: 0,
    },
    {
      title: "an itinerant teacher is at two schools, in period 1 of each, two hours apart",
      roster: (id) =>
        school(id) +
        school(id + 1, { begins: 600 }) +
        enroll(id, 1, 20) +
        fullDay(id, [1, 20]) +
        enroll(id + 1, 1, 20) +
        fullDay(id + 1, [1, 20], { first: 2, periods: [2, 3, 4, 5, 6] }) +
        section(id + 1, 1, { period: 1, teacher: null }) +
        seat(id + 1, 1, 1, 20) +
        insert("section_teacher", numberOf(id + 1, 1), numberOf(id, 1), "primary", "2026-08-11", null) +
        `UPDATE roster.teacher SET school_id = NULL WHERE teacher_id = ${numberOf(id, 1)};\n`,
      critical: 0,
    },
    {
      title: "two classes of one teacher take turns by the day",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 20) +
        fullDay(id, [1, 20], { periods: [2, 3, 4, 5, 6], first: 2 }) +
        section(id, 1, { days: 21 }) +
        section(id, 20, { days: 10, teacher: 1 }) +
        seat(id, 1, 1, 20) +
        seat(id, 20, 1, 20),
      critical: 0,
    },
  ],
  wrong: [
    { title: "two rooms in one period", roster: (id) => second(id, {}), critical: 0, others: 2 },
    { title: "two rooms on Mondays only", roster: (id) => second(id, { days: 1 }), critical: 0, others: 2 },
    {
      title: "the second period of a double block",
      roster: (id) => second(id, { period: 7, also: [1] }),
      critical: 0,
      others: 2,
    },
    {
      title: "two special day classes in two rooms",
      roster: (id) => second(id, { group: "special-day-class" }),
      critical: 0,
      others: 2,
    },
  ],
};
