/** Classes without a teacher, and classes whose teacher stands elsewhere in the record. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, numberOf, type Section, school, seat, section } from "../made-up-roster.ts";

const withSixth = (id: number, sixth: Section) =>
  school(id) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30], { periods: [1, 2, 3, 4, 5] }) +
  section(id, 6, { period: 6, ...sixth }) +
  seat(id, 6, 1, 30);
const teacher = (id: number, role: string, begin: string, end: string | null) =>
  insert("teacher", numberOf(id, 90), id) +
  insert("section_teacher", numberOf(id, 6), numberOf(id, 90), role, begin, end);

/** A class that nobody teaches and only students have who were enrolled at the counter today. */
const untaughtNewcomers = (id: number, newcomers: number) =>
  school(id) +
  enroll(id, 1, 30) +
  enroll(id, 31, 30 + newcomers, { arrivedBy: id }) +
  fullDay(id, [1, 30]) +
  fullDay(id, [31, 30 + newcomers], { first: 11, periods: [1, 2, 3, 4, 5] }) +
  section(id, 20, { period: 6, teacher: null }) +
  seat(id, 20, 31, 30 + newcomers);

export const noTeacher: RuleCases = {
  rule: "R15",
  legitimate: [
    {
      title: "a substitute took over yesterday",
      roster: (id) =>
        withSixth(id, { teacher: null }) +
        teacher(id, "primary", "2026-08-11", "2026-08-31") +
        insert("section_teacher", numberOf(id, 6), numberOf(id, 5), "primary", "2026-08-31", null),
      critical: 0,
    },
    {
      title: "each meeting has a teacher of its own",
      roster: (id) =>
        withSixth(id, { teacher: null }) +
        insert("teacher", numberOf(id, 90), id) +
        `UPDATE roster.meeting SET teacher_id = ${numberOf(id, 90)} WHERE section_id = ${numberOf(id, 6)};\n`,
      critical: 0,
    },
    {
      title: "a resource teacher assists the teacher",
      roster: (id) => withSixth(id, {}) + teacher(id, "co-teacher", "2026-08-11", null),
      critical: 0,
    },
    {
      title: "students are at a college in that period",
      roster: (id) => withSixth(id, { teacher: null, room: null, group: "service", title: "College course" }),
      critical: 0,
    },
    {
      title: "only newcomers of this morning have it, and the office looks for a teacher",
      roster: (id) => untaughtNewcomers(id, 10),
      critical: 0,
      others: 1,
    },
  ],
  wrong: [
    {
      title: "one name gave eleven newcomers of this morning a class that nobody teaches",
      roster: (id) => untaughtNewcomers(id, 11),
      critical: 1,
    },
    {
      title: "a student of the first day is among the newcomers",
      roster: (id) => untaughtNewcomers(id, 3) + seat(id, 20, 1, 1),
      critical: 1,
    },
    { title: "nobody teaches it", roster: (id) => withSixth(id, { teacher: null }), critical: 1 },
    {
      title: "the teacher's assignment ended yesterday",
      roster: (id) => withSixth(id, { teacher: null }) + teacher(id, "primary", "2026-08-11", "2026-09-01"),
      critical: 1,
    },
    {
      title: "a co-teacher alone",
      roster: (id) => withSixth(id, { teacher: null }) + teacher(id, "co-teacher", "2026-08-11", null),
      critical: 1,
    },
    {
      title: "the teacher begins next week",
      roster: (id) => withSixth(id, { teacher: null }) + teacher(id, "primary", "2026-09-08", null),
      critical: 1,
    },
  ],
};
