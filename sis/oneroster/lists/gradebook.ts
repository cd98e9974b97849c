/** The gradebook: assignments are line items, scores are results. All assignments are of one category. */
import { sql } from "drizzle-orm";
import { assignments, scores } from "../../db/schema/grades.ts";
import { sections } from "../../db/schema/scheduling.ts";
import { terms } from "../../db/schema/schools.ts";
import { termPrefix } from "./academic-sessions.ts";
import { classPrefix, sectionOf } from "./classes.ts";
import {
  always,
  baseFields,
  day,
  dayBegan,
  instant,
  type List,
  literal,
  never,
  numeric,
  type Part,
  reference,
  text,
  word,
  yearBegan,
} from "./list.ts";
import { schoolPrefix } from "./orgs.ts";
import { studentPrefix } from "./users.ts";

const categoryPrefix = "category-";
export const lineItemPrefix = "assignment-";

const categoryKey = { prefix: categoryPrefix, key: [sql`category.one`] } as const;
const category: Part = {
  ...categoryKey,
  table: sql`(SELECT 1 AS one) AS category`,
  fields: {
    ...baseFields(categoryKey, never, yearBegan),
    title: always(word(literal("Assignments"))),
  },
};
export const categories: List = { many: "categories", one: "category", parts: [category] };

/** The SIS keeps no day on which an assignment was given: not before its term, nor after it's due. */
const givenOn = sql`least(${terms.beginDate}, ${assignments.dueOn})`;

const lineItemKey = { prefix: lineItemPrefix, key: [assignments.id] } as const;
const lineItem: Part = {
  ...lineItemKey,
  table: sql`${assignments}`,
  from: sql`${assignments} JOIN ${sections} ON ${sections.id} = ${assignments.sectionId}
              JOIN ${terms} ON ${terms.id} = ${sections.termId}`,
  rowFrom: sql`${assignments} ${sectionOf(assignments.sectionId)} JOIN ${terms} ON ${terms.id} = ${sections.termId}`,
  fields: {
    ...baseFields(lineItemKey, never, always(dayBegan(givenOn))),
    title: text(assignments.title),
    assignDate: always(dayBegan(givenOn)),
    dueDate: dayBegan(assignments.dueOn),
    class: reference("class", classPrefix, assignments.sectionId),
    school: reference("org", schoolPrefix, sections.schoolId),
    category: always(reference("category", categoryPrefix, literal("1"))),
    academicSession: reference("academicSession", termPrefix, sections.termId),
    resultValueMin: always(numeric(literal("0"))),
    resultValueMax: numeric(assignments.pointsPossible),
  },
};
export const lineItems: List = { many: "lineItems", one: "lineItem", parts: [lineItem] };

const resultKey = { prefix: "score-", key: [scores.assignmentId, scores.studentId] } as const;
const result: Part = {
  ...resultKey,
  table: sql`${scores}`,
  fields: {
    ...baseFields(resultKey, never, instant(scores.enteredAt)),
    lineItem: reference("lineItem", lineItemPrefix, scores.assignmentId),
    student: reference("user", studentPrefix, scores.studentId),
    class: reference("class", classPrefix, scores.sectionId),
    scoreStatus: always(word(literal("fully graded"))),
    score: numeric(scores.points),
    scoreDate: always(day(sql`${scores.enteredAt}::date`)),
  },
};
export const results: List = { many: "results", one: "result", parts: [result] };

/** The SIS has no score scales: marks of report cards aren't converted from points. */
export const scoreScales: List = {
  many: "scoreScales",
  one: "scoreScale",
  parts: [{ ...category, prefix: "scale-", only: never }],
};
