/** Periods at home or as an assistant: those that the law leaves out, and those that it doesn't. */
import type { RuleCases } from "../audit-case.ts";
import { agreedTo, enroll, fullDay, placed, type Section, school, seat, section } from "../made-up-roster.ts";

const service = { group: "service", low: 9, high: 12 } as const;

/** Thirty students, the first `idle` of whom have these sections instead of their last classes. */
const instead =
  (idle: number, ...sections: readonly Section[]) =>
  (id: number): string =>
    school(id, { required: 6 - sections.length }) +
    enroll(id, 1, 30, { grade: 12 }) +
    fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5, 6].slice(0, 6 - sections.length) }) +
    sections
      .map((options, index) => {
        const number = 20 + index;
        const own = { ...service, period: 6 - index, title: "Home", ...options };
        return section(id, number, own) + seat(id, number, 1, idle);
      })
      .join("");

export const noContent: RuleCases = {
  rule: "R49",
  legitimate: [
    {
      title: "a few students assist a teacher in one period",
      roster: instead(3, { title: "Teacher's Assistant" }),
      critical: 0,
    },
    {
      title: "two in three students assist a teacher, and their families agreed",
      roster: (id) => instead(20, { title: "Teacher's Assistant" })(id) + agreedTo(id, 20, 1, 20),
      critical: 0,
    },
    {
      title: "seniors go to work and to a college in the last two periods",
      roster: instead(
        20,
        { title: "Work Experience", teacher: null, room: null },
        { title: "Community College Course", teacher: null, room: null },
      ),
      critical: 0,
    },
    {
      title: "students assist in two periods that take turns by day",
      roster: instead(3, { title: "Office Service", days: 21 }, { title: "Library Service", days: 10 }),
      critical: 0,
    },
    {
      title: "a continuation school's students are at home in the afternoon",
      roster: (id) =>
        instead(20, {}, {})(id) +
        `UPDATE roster.school SET school_type = 'continuation' WHERE school_id = ${id};\n`,
      critical: 0,
    },
    {
      title: "Home Economics and a homeroom are classes",
      roster: instead(
        30,
        { title: "Home Economics", group: "elective" },
        { title: "Homeroom", group: "elective" },
      ),
      critical: 0,
    },
    {
      title: "students of 18 to 22 are prepared for work in a special day class",
      roster: (id) =>
        school(id, { required: 1 }) +
        enroll(id, 1, 10, { grade: 14 }) +
        section(id, 1, { group: "special-day-class", low: 9, high: 12 }) +
        seat(id, 1, 1, 10) +
        section(id, 2, { ...service, period: 2, title: "Campus Service", also: [3] }) +
        seat(id, 2, 1, 10) +
        placed(id, 1, 10),
      critical: 0,
    },
  ],
  wrong: [
    { title: "students are at home for two periods", roster: instead(12, {}, {}), critical: 12 },
    {
      title: "home is listed as an elective",
      roster: instead(2, { group: "elective", title: "Home Period" }, { group: "elective", title: "HOME 6" }),
      critical: 2,
    },
    {
      title: "one section of home lasts two periods",
      roster: (id) =>
        school(id, { required: 4 }) +
        enroll(id, 1, 30, { grade: 11 }) +
        fullDay(id, [1, 30], { periods: [1, 2, 3, 4] }) +
        section(id, 20, { ...service, title: "Home", period: 5, also: [6] }) +
        seat(id, 20, 1, 2),
      critical: 2,
    },
    {
      title: "a period at home and one as an assistant",
      roster: instead(2, {}, { title: "Office Service" }),
      critical: 2,
    },
    { title: "one period at home", roster: instead(2, {}), critical: 0, others: 2 },
    {
      title: "two periods a day to which the families agreed",
      roster: (id) =>
        instead(2, { title: "Office Service" }, { title: "Library Service" })(id) +
        agreedTo(id, 20, 1, 2) +
        agreedTo(id, 21, 1, 2),
      critical: 2,
    },
    {
      title: "families agreed to another class than the one in which students assist",
      roster: (id) =>
        instead(12, { title: "Teacher's Assistant" })(id) +
        enroll(id, 31, 200, { grade: 12 }) +
        fullDay(id, [31, 200], { first: 31 }) +
        agreedTo(id, 1, 1, 12),
      critical: 0,
      others: 12,
    },
    {
      title: "two in three students assist a teacher",
      roster: instead(20, { title: "Teacher's Assistant" }),
      critical: 0,
      others: 20,
    },
  ],
};
