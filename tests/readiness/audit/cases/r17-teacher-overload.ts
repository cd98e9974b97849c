/** Teachers' days: with a period for preparation, and without. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, type Section, school, seat, section, skips } from "../made-up-roster.ts";

/** Thirty students, who have one teacher in these periods and others in the rest; `last` is the class of period 6. */
const oneTeacher =
  (periods: readonly number[], last: Section = {}) =>
  (id: number) =>
    school(id) +
    enroll(id, 1, 30) +
    [1, 2, 3, 4, 5, 6]
      .map((period) => {
        const teacher = periods.includes(period) ? 1 : 10 + period;
        return (
          section(id, period, { period, teacher, ...(period === 6 ? last : {}) }) + seat(id, period, 1, 30)
        );
      })
      .join("");

export const teacherOverload: RuleCases = {
  rule: "R17",
  legitimate: [
    {
      title: "five classes, and one period for preparation",
      roster: oneTeacher([1, 2, 3, 4, 5]),
      critical: 0,
    },
    {
      title: "a seventh class before school, beside five others",
      roster: (id) =>
        oneTeacher([1, 2, 3, 4, 5])(id) + section(id, 20, { period: 0, teacher: 1 }) + seat(id, 20, 1, 30),
      critical: 0,
    },
    {
      title: "the sixth class meets on Mondays, Wednesdays and Fridays only",
      roster: oneTeacher([1, 2, 3, 4, 5, 6], { days: 21 }),
      listed: ["R02"],
      critical: 0,
    },
    {
      title: "an assistant spends the period for preparation with the teacher",
      roster: (id) =>
        oneTeacher([1, 2, 3, 4, 5])(id) +
        section(id, 20, { period: 6, teacher: 1, group: "service", title: "Library work" }) +
        enroll(id, 31, 31) +
        fullDay(id, [31, 31], { periods: [1, 2, 3, 4, 5], first: 21 }) +
        seat(id, 20, 31, 31),
      critical: 0,
    },
    {
      title: "a school of four periods has its preparation after them",
      roster: (id) =>
        school(id, { type: "continuation", required: 4 }) +
        enroll(id, 1, 30) +
        [1, 2, 3, 4]
          .map((period) => section(id, period, { period, teacher: 1 }) + seat(id, period, 1, 30))
          .join(""),
      critical: 0,
    },
  ],
  wrong: [
    { title: "six classes in six periods", roster: oneTeacher([1, 2, 3, 4, 5, 6]), critical: 0, others: 6 },
    {
      title: "the meetings of a sixth class were given to the teacher",
      roster: (id) =>
        oneTeacher([1, 2, 3, 4, 5])(id) +
        `UPDATE roster.meeting SET teacher_id = ${id}001 WHERE section_id = ${id}006;\n`,
      critical: 0,
      others: 6,
    },
    {
      title: "the sixth period doesn't meet on Wednesdays, and neither does the class",
      roster: (id) => oneTeacher([1, 2, 3, 4, 5, 6], { days: 27 })(id) + skips(id, 6, 4),
      critical: 0,
      others: 6,
    },
  ],
};
