/** School years and their terms. The SIS has no grading periods within a term. */
import { sql } from "drizzle-orm";
import { schoolYears, terms } from "../../db/schema/schools.ts";
import {
  always,
  baseFields,
  day,
  dayBegan,
  type List,
  literal,
  never,
  type Part,
  reference,
  text,
  word,
} from "./list.ts";

const yearPrefix = "year-";
export const termPrefix = "term-";

const yearKey = { prefix: yearPrefix, key: [schoolYears.id] } as const;
const year: Part = {
  ...yearKey,
  table: sql`${schoolYears}`,
  fields: {
    ...baseFields(yearKey, never, dayBegan(schoolYears.beginDate)),
    title: always(word(sql`(${schoolYears.id} - 1) || '-' || right(${schoolYears.id}::text, 2)`)),
    startDate: day(schoolYears.beginDate),
    endDate: day(schoolYears.endDate),
    type: always(word(literal("schoolYear"))),
    schoolYear: word(schoolYears.id),
  },
};

const termKey = { prefix: termPrefix, key: [terms.id] } as const;
const term: Part = {
  ...termKey,
  table: sql`${terms}`,
  fields: {
    ...baseFields(termKey, never, dayBegan(terms.beginDate)),
    title: text(terms.title),
    startDate: day(terms.beginDate),
    endDate: day(terms.endDate),
    type: always(word(sql`CASE ${terms.kind} WHEN 'semester' THEN 'semester' ELSE 'term' END`)),
    schoolYear: word(terms.schoolYear),
    parent: reference("academicSession", yearPrefix, terms.schoolYear),
  },
};

const many = "academicSessions";
const one = "academicSession";
export const academicSessions: List = { many, one, parts: [year, term] };
export const termList: List = { many, one, parts: [term] };
export const gradingPeriods: List = {
  many,
  one,
  parts: [{ ...term, prefix: "grading-period-", only: never }],
};
