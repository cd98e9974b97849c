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
  ],
  wrong: [
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
