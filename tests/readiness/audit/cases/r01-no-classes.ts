/** Students without classes: who waits for a counselor, and who was lost. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, school, seat, studentOf } from "../made-up-roster.ts";

export const noClasses: RuleCases = {
  rule: "R01",
  legitimate: [
    {
      title: "three newcomers of this morning, enrolled at the counter, wait for their counselor",
      roster: (id) =>
        school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]) + enroll(id, 31, 33, { arrivedBy: id }),
      critical: 0,
      others: 3,
    },
    {
      title: "a student left yesterday, and so did the seats",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30]) +
        insert(
          "school_enrollment",
          studentOf(id, 31),
          id,
          "primary",
          9,
          "2026-08-11",
          "2026-08-31",
          null,
          null,
        ) +
        seat(id, 1, 31, 31, { end: "2026-08-31" }),
      critical: 0,
    },
    {
      title: "a student of independent study has one class, without a period",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 1) +
        fullDay(id, [1, 1], { periods: [0] }) +
        "UPDATE roster.meeting SET period = NULL, room_id = NULL WHERE section_id = (SELECT max(section_id) FROM roster.section); UPDATE roster.section SET period = NULL WHERE section_id = (SELECT max(section_id) FROM roster.section);\n",
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "a whole school of 404 was enrolled this morning by one job, without a class",
      roster: (id) => school(id) + enroll(id, 1, 404, { arrivedBy: 999_999 }),
      critical: 404,
    },
    {
      title: "an import wrote forty enrollments of today, and no person did",
      roster: (id) =>
        school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]) + enroll(id, 31, 70, { entry: "2026-09-01" }),
      critical: 40,
    },
    {
      title: "one name enrolled six students at each of two schools, and none has a class",
      roster: (id) =>
        school(id) +
        school(id + 1) +
        enroll(id, 1, 6, { arrivedBy: id }) +
        enroll(id + 1, 1, 6, { arrivedBy: id }),
      critical: 12,
    },
    {
      title: "a student enrolled since August lost every class",
      roster: (id) => school(id) + enroll(id, 1, 31) + fullDay(id, [1, 30]),
      critical: 1,
    },
    {
      title: "all seats of a student ended yesterday",
      roster: (id) =>
        school(id) + enroll(id, 1, 31) + fullDay(id, [1, 30]) + seat(id, 1, 31, 31, { end: "2026-09-01" }),
      critical: 1,
    },
  ],
};
