/** Days of a seat beside the days of the enrollment. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, seat, section, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
/** Student 31 of the school, in a class of their own in each period. */
const alone = (id: number, dates: Parameters<typeof seat>[4]) =>
  usual(id) +
  [1, 2, 3, 4, 5, 6]
    .map((period) => section(id, 20 + period, { period }) + seat(id, 20 + period, 31, 31, dates))
    .join("");
const stay = (id: number, entry: string, exit: string | null) =>
  insert("student", studentOf(id, 31), "2011-12-01", "Ana", `Flores ${studentOf(id, 31)}`) +
  insert("guardian", studentOf(id, 31), studentOf(id, 31), 1, "213-000-0000") +
  insert("school_enrollment", studentOf(id, 31), id, "primary", 9, entry, exit, null, null);

export const seatOutsideEnrollment: RuleCases = {
  rule: "R41",
  legitimate: [
    {
      title: "a student who came late begins on the day of the enrollment",
      roster: (id) => alone(id, { begin: "2026-08-24" }) + stay(id, "2026-08-24", null),
      critical: 0,
    },
    {
      title: "seats end on the day on which the student leaves",
      roster: (id) =>
        usual(id) + stay(id, "2026-08-11", "2026-08-20") + seat(id, 1, 31, 31, { end: "2026-08-20" }),
      critical: 0,
    },
    {
      title: "seats last until the day after the year's last one",
      roster: (id) => alone(id, { end: "2027-07-01" }) + stay(id, "2026-08-11", null),
      critical: 0,
    },
    {
      title: "one enrollment follows the other at once, with another code",
      roster: (id) =>
        alone(id, { begin: "2026-08-11" }) +
        stay(id, "2026-08-11", "2026-08-24") +
        stay(id, "2026-08-24", null),
      critical: 0,
    },
    {
      title: "a class of the spring, by a student who stays",
      roster: (id) =>
        usual(id) + section(id, 20, { period: 1, term: 2 }) + seat(id, 20, 1, 30, { begin: "2027-01-11" }),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "the seats began a week before the enrollment",
      roster: (id) => alone(id, { begin: "2026-08-17" }) + stay(id, "2026-08-24", null),
      critical: 0,
      others: 6,
    },
    {
      title: "seats that end in the summer",
      roster: (id) => alone(id, { end: "2027-07-15" }) + stay(id, "2026-08-11", null),
      critical: 0,
      others: 6,
    },
    {
      title: "the student left the district last week, and the seats are still held",
      roster: (id) => alone(id, { begin: "2026-08-11" }) + stay(id, "2026-08-11", "2026-08-25"),
      critical: 0,
      others: 6,
    },
    {
      title: "the student was away for two weeks, and the seats were held",
      roster: (id) =>
        alone(id, { begin: "2026-08-11" }) +
        stay(id, "2026-08-11", "2026-08-17") +
        stay(id, "2026-08-31", null),
      critical: 0,
      others: 6,
    },
    {
      title: "a seat in a school's spring class by someone who never was there",
      roster: (id) =>
        usual(id) +
        school(id + 1) +
        section(id + 1, 20, { period: 1, term: 2 }) +
        seat(id + 1, 20, 1, 2, { of: id, begin: "2027-01-11" }),
      critical: 0,
      others: 2,
    },
    {
      title: "the seat ended a day after the enrollment",
      roster: (id) =>
        usual(id) + stay(id, "2026-08-11", "2026-08-20") + seat(id, 1, 31, 31, { end: "2026-08-21" }),
      critical: 0,
      others: 1,
    },
  ],
};
