/** Enrollments: students' seats in classes, and who teaches them. */
import { type Column, type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../../db/active-on.ts";
import { sectionEnrollments, sections, sectionTeachers } from "../../db/schema/scheduling.ts";
import { classPrefix, sectionOf } from "./classes.ts";
import {
  always,
  asked,
  baseFields,
  day,
  dayBegan,
  firstDayOfYear,
  flag,
  type List,
  literal,
  type Part,
  reference,
  word,
} from "./list.ts";
import { schoolPrefix } from "./orgs.ts";
import { staffPrefix, studentPrefix } from "./users.ts";

type Placement = typeof sectionEnrollments | typeof sectionTeachers;

const hasEnded = (dated: Placement) => sql`NOT ${lastsPast(dated, asked.today)}`;

/** The day of the latest change that is already so; the seat's dates are all that the SIS keeps of it. */
const changed = (dated: Placement) =>
  always(
    dayBegan(sql`CASE WHEN ${hasEnded(dated)} THEN ${dated.endDate}
  WHEN ${dated.beginDate} <= ${asked.today} THEN ${dated.beginDate} ELSE ${firstDayOfYear} END`),
  );

type Placed = {
  readonly prefix: string;
  readonly userPrefix: string;
  readonly userId: Column;
  readonly role: "student" | "teacher";
  readonly isPrimary: SQL;
};

/** The day of the end is the first that no longer counts, as in the SIS. */
function partOf(table: Placement, { prefix, userPrefix, userId, role, isPrimary }: Placed): Part {
  const key = { prefix, key: [table.sectionId, userId, table.beginDate] } as const;
  return {
    ...key,
    table: sql`${table}`,
    from: sql`${table} JOIN ${sections} ON ${sections.id} = ${table.sectionId}`,
    rowFrom: sql`${table} ${sectionOf(table.sectionId)}`,
    fields: {
      ...baseFields(key, hasEnded(table), changed(table)),
      user: reference("user", userPrefix, userId),
      class: reference("class", classPrefix, table.sectionId),
      school: reference("org", schoolPrefix, sections.schoolId),
      beginDate: day(table.beginDate),
      endDate: day(table.endDate),
      role: always(word(literal(role))),
      primary: flag(isPrimary),
    },
  };
}

const seat = partOf(sectionEnrollments, {
  prefix: "seat-",
  userPrefix: studentPrefix,
  userId: sectionEnrollments.studentId,
  role: "student",
  isPrimary: sql`false`,
});
const teaching = partOf(sectionTeachers, {
  prefix: "teaching-",
  userPrefix: staffPrefix,
  userId: sectionTeachers.staffId,
  role: "teacher",
  isPrimary: sql`${sectionTeachers.role} = 'primary'`,
});

export const enrollments: List = { many: "enrollments", one: "enrollment", parts: [seat, teaching] };
