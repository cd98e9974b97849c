/** Meetings of sections, and the days on which attendance can be taken: school is in session, and a section meets. */
import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNull,
  lte,
  or,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { activeOn, type Day, inTerm } from "../db/active-on.ts";
import { classDayOfTerm, weekdayBit } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { type attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { sectionMeetings, sections, sectionTeachers } from "../db/schema/scheduling.ts";
import { calendarDays, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { whereGiven } from "../db/templates.ts";

/** A section's class in one period of one day: what attendance is taken for. */
export type Meeting = { readonly sectionId: number; readonly day: string; readonly period: number };

/** Rows of attendance that belong to a meeting. */
export function ofMeeting(
  table: typeof attendanceSubmissions | typeof attendanceMarks,
  { sectionId, day, period }: Readonly<Record<keyof Meeting, SQLWrapper>>,
): SQL | undefined {
  return and(eq(table.sectionId, sectionId), eq(table.day, day), eq(table.period, period));
}

/** 0 before the first submission. */
export function latestRevision(meeting: Parameters<typeof ofMeeting>[1]) {
  return db
    .select({ revision: sql`coalesce(max(${attendanceSubmissions.revision}), 0)` })
    .from(attendanceSubmissions)
    .where(ofMeeting(attendanceSubmissions, meeting));
}

/**
 * Meetings that this teacher teaches on that day: those of their sections, unless a meeting has its own teacher, and
 * those assigned to them.
 */
export function taughtBy(staffId: Placeholder, day: Day): SQL | undefined {
  const { sectionId } = sectionMeetings;
  const ofOwnSection = and(isNull(sectionMeetings.staffId), inArray(sectionId, sectionsOf(staffId, day)));
  const meetingsOf = db
    .select({ sectionId })
    .from(sectionMeetings)
    .where(eq(sectionMeetings.staffId, staffId));
  return and(
    // An index finds both; their meetings are then a few rows.
    inArray(sectionId, sectionsOf(staffId, day).union(meetingsOf)),
    or(eq(sectionMeetings.staffId, staffId), ofOwnSection),
  );
}

function sectionsOf(staffId: Placeholder, day: Day) {
  return db
    .select({ sectionId: sectionTeachers.sectionId })
    .from(sectionTeachers)
    .where(and(eq(sectionTeachers.staffId, staffId), activeOn(sectionTeachers, day)));
}

export function meetsOn(day: Placeholder | typeof calendarDays.day): SQL {
  return sql`${sectionMeetings.days} & ${weekdayBit(sql`extract(isodow FROM ${day}::date)::int`)} <> 0`;
}

/** A row if it's a class day of the calendar that the section's term follows. */
export function instructionalDay(day: Placeholder) {
  return db.select({ day: calendarDays.day }).from(calendarDays).where(classDayOfTerm(day));
}

type Asked = { readonly day: string; readonly today: string };

/** The nearest day, today or earlier, with one of these meetings. */
function nearestDay({ day, today }: Given<Asked>, ofWhom: SQL | undefined) {
  const meeting = db
    .select({ period: sectionMeetings.period })
    .from(sections)
    .innerJoin(
      terms,
      and(
        eq(terms.id, sections.termId),
        eq(terms.calendarId, calendarDays.calendarId),
        inTerm(calendarDays.day),
      ),
    )
    .innerJoin(sectionMeetings, and(eq(sectionMeetings.sectionId, sections.id), meetsOn(calendarDays.day)))
    .where(ofWhom);
  return db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.kind, "instructional"), lte(calendarDays.day, today), exists(meeting)))
    .orderBy(sql`abs(${calendarDays.day} - ${day}::date)`, asc(calendarDays.day))
    .limit(1);
}

/** A section's classes in one period, or in all of them. */
type Classes = { readonly sectionId: number; readonly period: number | undefined };

const nearestOfSection = query(
  "attendance.nearest-day",
  ({ sectionId, period, day, today }: Given<Asked & Classes>) => {
    const inPeriod = whereGiven(period, "int", eq(sectionMeetings.period, period));
    return nearestDay({ day, today }, and(eq(sections.id, sectionId), inPeriod));
  },
);

const nearestOfTeacher = query(
  "attendance.nearest-teaching-day",
  ({ staffId, day, today }: Given<Asked & { staffId: number }>) =>
    nearestDay({ day, today }, taughtBy(staffId, calendarDays.day)),
);

/** Undefined if there is no such day yet. */
export async function findNearestDay(
  database: Database,
  asked: Asked & Classes,
): Promise<string | undefined> {
  return (await nearestOfSection.first(database, asked))?.day;
}

/** For everything that a staff member teaches. */
export async function findNearestTeachingDay(
  database: Database,
  asked: Asked & { readonly staffId: number },
): Promise<string | undefined> {
  return (await nearestOfTeacher.first(database, asked))?.day;
}
