/** Names of people, and of nobody. */
import type { RuleCases } from "../audit-case.ts";
import { enroll, fullDay, numberOf, school, studentOf } from "../made-up-roster.ts";

const usual = (id: number) => school(id) + enroll(id, 1, 30) + fullDay(id, [1, 30]);
const named = (view: "student" | "teacher", person: number, given: string, family: string) =>
  `UPDATE roster.${view} SET given_name = '${given}', family_name = '${family}' WHERE ${view}_id = ${person};\n`;
const student = (given: string, family: string) => (id: number) =>
  usual(id) + named("student", studentOf(id, 1), given, family);
const teacher = (given: string, family: string) => (id: number) =>
  usual(id) + named("teacher", numberOf(id, 1), given, family);

export const placeholderPerson: RuleCases = {
  rule: "R45",
  legitimate: [
    { title: "a family of the name of Test", roster: student("Marie", "Test"), critical: 0 },
    { title: "names that begin like a filler", roster: student("Xiomara", "Zzyzx"), critical: 0 },
    {
      title: "a student with one name, which is the family name",
      roster: student("", "Sample"),
      critical: 0,
    },
    { title: "a teacher named Newstaff", roster: teacher("New", "Newstaff"), critical: 0 },
    {
      title: "a vacancy that has no class yet",
      roster: (id) =>
        usual(id) + `INSERT INTO roster.teacher VALUES (${numberOf(id, 90)}, ${id}, 'TBA', 'Vacancy');\n`,
      critical: 0,
    },
  ],
  wrong: [
    { title: "a student for tests", roster: student("Student", "ZZZ Test"), critical: 0, others: 1 },
    { title: "both names are words of tests", roster: student("TEST", "Student"), critical: 0, others: 1 },
    { title: "a teacher who is to be hired", roster: teacher("To Be", "Vacancy"), critical: 0, others: 1 },
    {
      title: "a number in place of a teacher's name",
      roster: teacher("9999999999", ""),
      critical: 0,
      others: 1,
    },
  ],
};
