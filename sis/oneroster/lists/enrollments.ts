/** Enrollments: students' seats in classes, and who teaches them. */
import { type SQLWrapper, sql } from "drizzle-orm";
import { sectionEnrollments, sections, sectionTeachers } from "../../db/schema/scheduling.ts";
import { classPrefix } from "./classes.ts";
import {
  asked,
  baseFields,
  day,
  type Fields,
  flag,
  type List,
  literal,
  type Part,
  reference,
  word,
  yearBegan,
} from "./list.ts";
import { schoolPrefix } from "./orgs.ts";
import { staffPrefix, studentPrefix } from "./users.ts";

type Dated = { readonly beginDate: SQLWrapper; readonly endDate: SQLWrapper };

const hasEnded = ({ endDate }: Dated) => sql`${endDate} <= ${asked.today}`;

/** The day of the latest change that is already so; the seat's dates are all that the SIS keeps of it. */
const changed = (dated: Dated) => sql`CASE WHEN ${hasEnded(dated)} THEN ${dated.endDate}::timestamptz
  WHEN ${dated.beginDate} <= ${asked.today} THEN ${dated.beginDate}::timestamptz ELSE ${yearBegan} END`;

/** The day of the end is the first that no longer counts, as in the SIS. */
function placed(dated: Dated & { readonly sectionId: SQLWrapper }): Fields {
  return {
    class: reference("class", classPrefix, dated.sectionId),
    school: reference("org", schoolPrefix, sections.schoolId),
    beginDate: day(dated.beginDate),
    endDate: day(dated.endDate),
  };
}

const seatKey = {
  prefix: "seat-",
  key: [sectionEnrollments.sectionId, sectionEnrollments.studentId, sectionEnrollments.beginDate],
} as const;
const seat: Part = {
  ...seatKey,
  table: sql`${sectionEnrollments}`,
  from: sql`${sectionEnrollments} JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}`,
  fields: {
    ...baseFields(seatKey, hasEnded(sectionEnrollments), changed(sectionEnrollments)),
    user: reference("user", studentPrefix, sectionEnrollments.studentId),
    ...placed(sectionEnrollments),
    role: word(literal("student")),
    primary: flag(sql`false`),
  },
};

const teachingKey = {
  prefix: "teaching-",
  key: [sectionTeachers.sectionId, sectionTeachers.staffId, sectionTeachers.beginDate],
} as const;
const teaching: Part = {
  ...teachingKey,
  table: sql`${sectionTeachers}`,
  from: sql`${sectionTeachers} JOIN ${sections} ON ${sections.id} = ${sectionTeachers.sectionId}`,
  fields: {
    ...baseFields(teachingKey, hasEnded(sectionTeachers), changed(sectionTeachers)),
    user: reference("user", staffPrefix, sectionTeachers.staffId),
    ...placed(sectionTeachers),
    role: word(literal("teacher")),
    primary: flag(sql`${sectionTeachers.role} = 'primary'`),
  },
};

export const enrollments: List = { many: "enrollments", one: "enrollment", parts: [seat, teaching] };
