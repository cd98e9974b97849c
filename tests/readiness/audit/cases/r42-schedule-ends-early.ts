/** Seats that end before the term does: with something after them, and with nothing. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, school, seat, section } from "../made-up-roster.ts";

const october = "2026-10-02";
/** The first 30 students have their sixth class until then. */
const sixthUntil = (id: number, end: string, period = 6) =>
  school(id) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30], { periods: period === 6 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6] }) +
  section(id, 20, { period }) +
  seat(id, 20, 1, 30, { end });

export const scheduleEndsEarly: RuleCases = {
  rule: "R42",
  legitimate: [
    {
      title: "a class of nine weeks is followed by another",
      roster: (id) =>
        sixthUntil(id, october) + section(id, 21, { period: 6 }) + seat(id, 21, 1, 30, { begin: october }),
      critical: 0,
    },
    {
      title: "the class ends with the last lessons, before the examinations",
      roster: (id) => sixthUntil(id, "2026-12-14"),
      critical: 0,
    },
    {
      title: "the student moves away on that day",
      roster: (id) =>
        sixthUntil(id, october) +
        `UPDATE roster.school_enrollment SET exit_date = '${october}' WHERE school_id = ${id};
UPDATE roster.section_enrollment SET end_date = '${october}' WHERE section_id / 1000 = ${id};\n`,
      critical: 0,
    },
    {
      title: "a seventh period, in which nobody must have a class, ends in October",
      roster: (id) => sixthUntil(id, october, 7),
      critical: 0,
    },
    {
      title: "the class that follows began before the other ended",
      roster: (id) =>
        sixthUntil(id, october) +
        section(id, 21, { period: 6, room: 20, teacher: 20 }) +
        seat(id, 21, 1, 30, { begin: "2026-09-28", end: "2026-12-18" }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "the sixth class ends in October",
      roster: (id) => sixthUntil(id, october),
      critical: 0,
      others: 30,
    },
    {
      title: "all classes of two students end in September",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30]) +
        `UPDATE roster.section_enrollment SET end_date = '2026-09-30'
          WHERE section_id / 1000 = ${id} AND student_id IN (${id}0001, ${id}0002);\n`,
      critical: 0,
      others: 2,
    },
    {
      title: "what follows ends at once, too",
      roster: (id) =>
        sixthUntil(id, october) +
        section(id, 21, { period: 6 }) +
        seat(id, 21, 1, 30, { begin: october, end: "2026-10-09" }),
      critical: 0,
      others: 30,
    },
    {
      title: "what follows is in another period",
      roster: (id) =>
        sixthUntil(id, october) + section(id, 21, { period: 7 }) + seat(id, 21, 1, 30, { begin: october }),
      critical: 0,
      others: 30,
    },
  ],
};
