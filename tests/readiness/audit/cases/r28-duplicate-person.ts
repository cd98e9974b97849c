/** Students with one name and one date of birth. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, onRecord, school, studentOf } from "../made-up-roster.ts";

/** Students 1 and 2 are namesakes, born on one day. */
const namesakes = (id: number, given = "Ana") =>
  school(id) +
  enroll(id, 1, 30) +
  fullDay(id, [1, 30]) +
  onRecord(id, 1, 2, "family_name", `Surname ${id}`) +
  onRecord(id, 1, 1, "given_name", "Ana") +
  onRecord(id, 2, 2, "given_name", given);
const withoutFamily = (id: number, student: number) =>
  `DELETE FROM roster.guardian WHERE student_id = ${studentOf(id, student)};\n`;
const phones = (id: number, one: string, other: string) =>
  `UPDATE roster.guardian SET phone = CASE student_id WHEN ${studentOf(id, 1)} THEN '${one}' ELSE '${other}' END
 WHERE student_id IN (${studentOf(id, 1)}, ${studentOf(id, 2)});\n`;

export const duplicatePerson: RuleCases = {
  rule: "R28",
  legitimate: [
    {
      title: "twins, with one family",
      roster: (id) => namesakes(id, "Eva"),
      critical: 0,
    },
    {
      title: "two strangers of one name and one birthday, each with a family",
      roster: (id) => namesakes(id) + phones(id, "213-000-0001", "213-000-0002"),
      critical: 0,
    },
    {
      title: "one name, and another date of birth",
      roster: (id) => namesakes(id) + onRecord(id, 2, 2, "birth_date", "2012-03-01"),
      critical: 0,
    },
    {
      title: "two who left long ago",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30]) +
        [40, 41]
          .map(
            (student) =>
              `INSERT INTO roster.student VALUES (${studentOf(id, student)}, '2005-01-01', 'Ana', 'Left ${id}');\n`,
          )
          .join(""),
      critical: 0,
    },
  ],
  wrong: [
    {
      title: "one telephone number, at which both are called",
      roster: (id) => namesakes(id) + phones(id, "213-000-0001", "213-000-0001"),
      critical: 0,
      others: 2,
    },
    {
      title: "in capital letters, and without a family",
      roster: (id) => namesakes(id, " ANA ") + withoutFamily(id, 2),
      critical: 0,
      others: 2,
      listed: ["R54"],
    },
    {
      title: "entered a second time, and at no school with the second number",
      roster: (id) =>
        school(id) +
        enroll(id, 1, 30) +
        fullDay(id, [1, 30]) +
        `INSERT INTO roster.student SELECT ${studentOf(id, 40)}, birth_date, given_name, family_name
  FROM roster.student WHERE student_id = ${studentOf(id, 1)};\n`,
      critical: 0,
      others: 1,
    },
  ],
};
