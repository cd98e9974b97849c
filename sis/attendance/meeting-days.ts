/** On which days attendance can be taken: school is in session, and a section meets. */
import { and, asc, eq, exists, lte, type Placeholder, type SQL, sql } from "drizzle-orm";
import { db, type Given, query } from "../db/query.ts";
import { sectionMeetings, sections, sectionTeachers } from "../db/schema/scheduling.ts";
import { calendarDays, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";

/** Meetings keep the days of the week as bits: 1 for Monday, 16 for Friday. */
export function meetsOn(day: Placeholder | typeof calendarDays.day): SQL {
  return sql`${sectionMeetings.days} & (1 << (extract(isodow FROM ${day}::date)::int - 1)) <> 0`;
}

export function instructionalDay(day: Placeholder) {
  return db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.day, day), eq(calendarDays.kind, "instructional")));
}

export function termIncludes(day: Placeholder | typeof calendarDays.day): SQL {
  return sql`${day} BETWEEN ${terms.beginDate} AND ${terms.endDate}`;
}

type Asked = { readonly day: string; readonly today: string };

/** The nearest day, today or earlier, on which one of these sections meets. */
function nearestDay({ day, today }: Given<Asked>, sectionsOf: SQL | undefined) {
  const meeting = db
    .select({ period: sectionMeetings.period })
    .from(sections)
    .innerJoin(terms, and(eq(terms.id, sections.termId), termIncludes(calendarDays.day)))
    .innerJoin(sectionMeetings, and(eq(sectionMeetings.sectionId, sections.id), meetsOn(calendarDays.day)))
    .where(sectionsOf);
  return db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.kind, "instructional"), lte(calendarDays.day, today), exists(meeting)))
    .orderBy(sql`abs(${calendarDays.day} - ${day}::date)`, asc(calendarDays.day))
    .limit(1);
}

const nearestOfSection = query(
  "attendance.nearest-day",
  ({ sectionId, day, today }: Given<Asked & { sectionId: number }>) =>
    nearestDay({ day, today }, eq(sections.id, sectionId)),
);

const nearestOfTeacher = query(
  "attendance.nearest-teaching-day",
  ({ staffId, day, today }: Given<Asked & { staffId: number }>) => {
    const own = db
      .select({ sectionId: sectionTeachers.sectionId })
      .from(sectionTeachers)
      .where(and(eq(sectionTeachers.sectionId, sections.id), eq(sectionTeachers.staffId, staffId)));
    return nearestDay({ day, today }, exists(own));
  },
);

/** Undefined if there is no such day yet. */
export async function findNearestDay(
  database: Database,
  asked: Asked & { readonly sectionId: number },
): Promise<string | undefined> {
  return (await nearestOfSection.first(database, asked))?.day;
}

/** Of all sections that a member of staff teaches. */
export async function findNearestTeachingDay(
  database: Database,
  asked: Asked & { readonly staffId: number },
): Promise<string | undefined> {
  return (await nearestOfTeacher.first(database, asked))?.day;
}
