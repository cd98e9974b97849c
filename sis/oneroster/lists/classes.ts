/** Classes: the SIS's sections. */
import { type Column, type SQL, sql } from "drizzle-orm";
import { courses, sectionMeetings, sections } from "../../db/schema/scheduling.ts";
import { terms } from "../../db/schema/schools.ts";
import { termPrefix } from "./academic-sessions.ts";
import { coursePrefix, subjects } from "./courses.ts";
import { gradesBetween } from "./grades.ts";
import {
  always,
  baseFields,
  comparableId,
  dayBegan,
  type List,
  listOf,
  never,
  type Part,
  reference,
  referenceTo,
  text,
  word,
} from "./list.ts";
import { schoolPrefix } from "./orgs.ts";

export const classPrefix = "class-";

/** What other lists show of a row's section. */
export function sectionOf(sectionId: Column): SQL {
  return sql`CROSS JOIN LATERAL (
    SELECT ${sections.schoolId}, ${sections.termId} FROM ${sections} WHERE ${sections.id} = ${sectionId} OFFSET 0) AS ${sections}`;
}

const periodsApart = (separator: string) => sql`(
  SELECT string_agg(meets::text, ${sql.raw(`'${separator}'`)} ORDER BY meets)
    FROM (SELECT DISTINCT ${sectionMeetings.period} AS meets FROM ${sectionMeetings}
           WHERE ${sectionMeetings.sectionId} = ${sections.id}) AS times)`;

const key = { prefix: classPrefix, key: [sections.id] } as const;
const schoolClass: Part = {
  ...key,
  table: sql`${sections}`,
  from: sql`${sections} JOIN ${courses} ON ${courses.id} = ${sections.courseId}
              JOIN ${terms} ON ${terms.id} = ${sections.termId}`,
  fields: {
    ...baseFields(key, never, dayBegan(terms.beginDate)),
    title: text(sections.title),
    classCode: always(text(sql`${courses.code} || '-' || ${sections.id}`)),
    classType: word(sections.kind),
    grades: gradesBetween(sections.lowGrade, sections.highGrade),
    subjects,
    course: reference("course", coursePrefix, sections.courseId),
    school: reference("org", schoolPrefix, sections.schoolId),
    terms: {
      pieces: ["[", ...referenceTo("academicSession", termPrefix, sections.termId), "]"],
      isAlways: true,
      paths: { sourcedId: comparableId(termPrefix, sections.termId) },
    },
    periods: listOf(sql`'["' || ${periodsApart('","')} || '"]'`, periodsApart(",")),
  },
};

export const classes: List = { many: "classes", one: "class", parts: [schoolClass] };
