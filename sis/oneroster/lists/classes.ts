/** Classes: the SIS's sections. */
import { sql } from "drizzle-orm";
import { courses, sectionMeetings, sections } from "../../db/schema/scheduling.ts";
import { terms } from "../../db/schema/schools.ts";
import { termPrefix } from "./academic-sessions.ts";
import { coursePrefix, subjects } from "./courses.ts";
import { gradesBetween } from "./grades.ts";
import {
  baseFields,
  comparableId,
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
    ...baseFields(key, never, sql`${terms.beginDate}::timestamptz`),
    title: text(sections.title),
    classCode: text(sql`${courses.code} || '-' || ${sections.id}`),
    classType: word(sections.kind),
    grades: gradesBetween(sections.lowGrade, sections.highGrade),
    subjects,
    course: reference("course", coursePrefix, sections.courseId),
    school: reference("org", schoolPrefix, sections.schoolId),
    terms: {
      json: sql`'[' || ${referenceTo("academicSession", termPrefix, sections.termId)} || ']'`,
      paths: { sourcedId: comparableId(termPrefix, sections.termId) },
    },
    periods: listOf(sql`'["' || ${periodsApart('","')} || '"]'`, periodsApart(",")),
  },
};

export const classes: List = { many: "classes", one: "class", parts: [schoolClass] };
