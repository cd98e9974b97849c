/** Students' demographics, under the sourcedId of the student. */
import { sql } from "drizzle-orm";
import { students } from "../../db/schema/people.ts";
import { always, baseFields, day, flag, instant, type List, type Part, word } from "./list.ts";
import { currentSchool, hasLeft, studentPrefix } from "./users.ts";

/** The district keeps one ethnicity of each student, by its own names. */
const is = (...names: readonly string[]) =>
  flag(sql`${students.ethnicity} IN (${sql.raw(names.map((name) => `'${name}'`).join(", "))})`);

const key = { prefix: studentPrefix, key: [students.id] } as const;
const person: Part = {
  ...key,
  table: sql`${students}`,
  from: sql`${students} ${currentSchool}`,
  fields: {
    ...baseFields(key, hasLeft, instant(students.createdAt)),
    birthDate: day(students.birthDate),
    sex: always(word(sql`CASE ${students.sex} WHEN 'F' THEN 'female' WHEN 'M' THEN 'male' ELSE 'other' END`)),
    asian: is("Asian", "Filipino"),
    blackOrAfricanAmerican: is("Black", "African American"),
    white: is("White"),
    hispanicOrLatinoEthnicity: is("Hispanic", "Latino"),
  },
};

export const demographics: List = { many: "demographics", one: "demographics", parts: [person] };
