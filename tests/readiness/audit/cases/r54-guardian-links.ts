/** Students' guardians, and whom the school calls first. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, insert, onRecord, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const guardian = (id: number, number: number, place: number | null, phone = "213-000-0001") =>
  insert("guardian", studentOf(id, 1), studentOf(id, 9000) + number, place, phone);
const withoutOwn = (id: number) => `DELETE FROM roster.guardian WHERE student_id = ${studentOf(id, 1)};\n`;

export const guardianLinks: RuleCases = {
  rule: "R54",
  legitimate: [
    {
      title: "two parents, one after the other",
      roster: (id) => usual(id) + guardian(id, 1, 2),
      critical: 0,
    },
    {
      title: "two more whom a court keeps away, so that neither has a place",
      roster: (id) => usual(id) + guardian(id, 1, null) + guardian(id, 2, null),
      critical: 0,
    },
    {
      title: "an adult without guardians",
      roster: (id) => usual(id) + withoutOwn(id) + onRecord(id, 1, 1, "birth_date", "2008-09-01"),
      critical: 0,
      listed: ["R27"],
    },
    {
      title: "five guardians",
      roster: (id) => usual(id) + [2, 3, 4, 5].map((place) => guardian(id, place, place)).join(""),
      critical: 0,
    },
  ],
  wrong: [
    { title: "nobody", roster: (id) => usual(id) + withoutOwn(id), critical: 0, others: 1 },
    {
      title: "only somebody whom a court keeps away",
      roster: (id) => usual(id) + withoutOwn(id) + guardian(id, 1, null),
      critical: 0,
      others: 1,
    },
    {
      title: "only somebody without a telephone number",
      roster: (id) => usual(id) + withoutOwn(id) + guardian(id, 1, 1, ""),
      critical: 0,
      others: 1,
    },
    { title: "two to call first", roster: (id) => usual(id) + guardian(id, 1, 1), critical: 0, others: 1 },
    {
      title: "six guardians",
      roster: (id) => usual(id) + [2, 3, 4, 5, 6].map((place) => guardian(id, place, place)).join(""),
      critical: 0,
      others: 1,
    },
  ],
};
