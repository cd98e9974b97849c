/** Queries for schedules and open sections. */
import { and, asc, eq, exists, inArray, type Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { activeOn, inTerm, lastsPast, orFirstDay } from "../db/active-on.ts";
import { classDayOfTerm, kindOfDay, specialOn, teacherOfMeeting, weekdayBit } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import {
  bellPeriods,
  calendarDays,
  rooms,
  schoolSpecialDays,
  schoolWeekdays,
  terms,
} from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { whereGiven } from "../db/templates.ts";

/** Monday to Friday, one bit each. */
const everyDay = 31;

/** A section without meetings is scheduled in its own period. */
const meetingPeriod = sql`coalesce(${sectionMeetings.period}, ${sections.period})`;

/** A day of a school year. Before school opens, the schedule of the first day is shown. */
type SchoolDay = { readonly day: string; readonly schoolYear: number };
export type ScheduleQuestion = SchoolDay & { readonly studentId: number };

const scheduleEntries = query("scheduling.schedule", (asked: Given<ScheduleQuestion>) =>
  entriesOf(asked, sql`coalesce(${sectionMeetings.days}, 0)`, bellsOfMeeting()),
);

const dayEntries = query("scheduling.day", (asked: Given<ScheduleQuestion>) =>
  entriesOf(asked, daysOn(asked.day), bellsOn(asked.day)),
);

function entriesOf(asked: Given<ScheduleQuestion>, days: SQL, bells: SQLWrapper) {
  const day = orFirstDay(asked.day, asked.schoolYear);
  return db
    .select({
      sectionId: sectionEnrollments.sectionId,
      courseId: sections.courseId,
      title: sections.title,
      period: sql<number>`${meetingPeriod}`,
      termId: sections.termId,
      schoolId: sections.schoolId,
      days: sql<number>`${days}`,
      room: rooms.number,
      teacher: teacherOfMeeting(day),
      bells: sql<readonly Bell[]>`${bells}`,
    })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
    .leftJoin(sectionMeetings, eq(sectionMeetings.sectionId, sections.id))
    .leftJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
    .where(and(eq(sectionEnrollments.studentId, asked.studentId), activeOn(sectionEnrollments, day)))
    .orderBy(asc(meetingPeriod), asc(sections.termId), asc(sections.id), asc(sectionMeetings.days));
}

function weekdayOf(day: Placeholder): SQL {
  return sql`extract(isodow FROM ${day}::date)::int`;
}

/** That weekday alone; no day if school isn't in session, or the class doesn't meet then. */
function daysOn(day: Placeholder): SQL {
  const classDay = db.select({ day: calendarDays.day }).from(calendarDays).where(classDayOfTerm(day));
  const meets = sql`coalesce(${sectionMeetings.days}, ${everyDay}) & ${weekdayBit(weekdayOf(day))}`;
  return sql`CASE WHEN ${exists(classDay)} THEN ${meets} ELSE 0 END`;
}

/** The bell of that very day, which may be a special one. */
function bellsOn(day: Placeholder) {
  const { weekday, schoolId } = schoolWeekdays;
  const bell = sql`jsonb_build_object('days', ${weekdayBit(weekday)}, 'beginsAt', to_char(${bellPeriods.beginsAt}, 'HH24:MI'),
                                      'endsAt', to_char(${bellPeriods.endsAt}, 'HH24:MI'))`;
  return db
    .select({ bells: sql`coalesce(jsonb_agg(${bell}), '[]')` })
    .from(schoolWeekdays)
    .leftJoin(schoolSpecialDays, specialOn(day))
    .innerJoin(bellPeriods, and(eq(bellPeriods.schoolId, schoolId), eq(bellPeriods.dayKind, kindOfDay)))
    .where(
      and(
        eq(schoolId, sections.schoolId),
        eq(weekday, weekdayOf(day)),
        eq(bellPeriods.period, meetingPeriod),
      ),
    );
}

/** When a class begins and ends, on which of its days: a bit set, as a meeting has it. */
export type Bell = { readonly days: number; readonly beginsAt: string; readonly endsAt: string };

/** One for each time of day, in the order of the week; none in a period without a bell. */
function bellsOfMeeting() {
  const bit = weekdayBit(schoolWeekdays.weekday);
  const bell = db
    .select({
      days: sql<number>`bit_or(${bit})`.as("days"),
      beginsAt: sql<string>`to_char(${bellPeriods.beginsAt}, 'HH24:MI')`.as("begins"),
      endsAt: sql<string>`to_char(${bellPeriods.endsAt}, 'HH24:MI')`.as("ends"),
      first: sql<number>`min(${schoolWeekdays.weekday})`.as("first_weekday"),
    })
    .from(schoolWeekdays)
    .innerJoin(
      bellPeriods,
      and(eq(bellPeriods.schoolId, schoolWeekdays.schoolId), eq(bellPeriods.dayKind, schoolWeekdays.dayKind)),
    )
    .where(
      and(
        eq(schoolWeekdays.schoolId, sections.schoolId),
        eq(bellPeriods.period, meetingPeriod),
        sql`coalesce(${sectionMeetings.days}, ${everyDay}) & (${bit}) <> 0`,
      ),
    )
    .groupBy(bellPeriods.beginsAt, bellPeriods.endsAt)
    .as("bell");
  const { days, beginsAt, endsAt, first } = bell;
  const json = sql`jsonb_build_object('days', ${days}, 'beginsAt', ${beginsAt}, 'endsAt', ${endsAt})`;
  return db.select({ bells: sql`coalesce(jsonb_agg(${json} ORDER BY ${first}), '[]')` }).from(bell);
}

export type ScheduleEntry = Awaited<ReturnType<typeof scheduleEntries.all>>[number];

/** The sections in which a student holds a seat on that day, in the order of the school day. */
export async function findSchedule(database: Database, asked: ScheduleQuestion): Promise<ScheduleEntry[]> {
  return await scheduleEntries.all(database, asked);
}

/** The same on that day alone: a class that doesn't meet then has no days. */
export async function findDaySchedule(database: Database, asked: ScheduleQuestion): Promise<ScheduleEntry[]> {
  return await dayEntries.all(database, asked);
}

export type SectionSearch = SchoolDay & {
  readonly schoolId: number;
  readonly period: number | undefined;
  readonly grade: number | undefined;
  /** Only sections with a seat that is open from that day until the term ends. */
  readonly open: boolean;
  readonly limit: number;
};

const openSections = query("scheduling.sections", (search: Given<SectionSearch>) => {
  const { schoolId, schoolYear, period, grade, open, limit } = search;
  const day = orFirstDay(search.day, schoolYear);
  const { sectionId, seat } = sectionEnrollments;
  const taken = db
    .select({
      enrolled: sql<number>`count(*) FILTER (WHERE ${activeOn(sectionEnrollments, day)})::int`.as("enrolled"),
      seats: sql<number>`count(DISTINCT ${seat})::int`.as("taken_seats"),
    })
    .from(sectionEnrollments)
    .where(and(eq(sectionId, sections.id), lastsPast(sectionEnrollments, day)))
    .as("taken");
  const ofYear = db.select({ id: terms.id }).from(terms).where(eq(terms.schoolYear, schoolYear));
  const notOver = db.select({ id: terms.id }).from(terms).where(sql`${terms.endDate} >= ${day}`);
  const isOpen = and(sql`${taken.seats} < ${sections.capacity}`, inArray(sections.termId, notOver));
  const ofGrade = sql`${grade}::int BETWEEN ${sections.lowGrade} AND ${sections.highGrade}`;
  return db
    .select({
      sectionId: sections.id,
      title: sections.title,
      period: sections.period,
      capacity: sections.capacity,
      courseId: sections.courseId,
      subjectGroup: courses.subjectGroup,
      termId: sections.termId,
      enrolled: taken.enrolled,
      openSeats: sql<number>`${sections.capacity} - ${taken.seats}`,
    })
    .from(sections)
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .crossJoinLateral(taken)
    .where(
      and(
        eq(sections.schoolId, schoolId),
        inArray(sections.termId, ofYear),
        whereGiven(period, "int", eq(sections.period, period)),
        whereGiven(grade, "int", ofGrade),
        sql`(NOT ${open}::boolean OR (${isOpen}))`,
      ),
    )
    .orderBy(asc(sections.termId), asc(sections.period), asc(sections.id))
    .limit(limit);
});
export type SectionSeats = Awaited<ReturnType<typeof openSections.all>>[number];

export async function findSections(database: Database, search: SectionSearch): Promise<SectionSeats[]> {
  return await openSections.all(database, search);
}

const requiredPeriods = query("scheduling.required-periods", ({ schoolId }: Given<{ schoolId: number }>) =>
  db
    .selectDistinct({ period: bellPeriods.period })
    .from(bellPeriods)
    .where(and(eq(bellPeriods.schoolId, schoolId), eq(bellPeriods.required, true)))
    .orderBy(asc(bellPeriods.period)),
);

/** The periods in which every student of the school has a class. */
export async function findRequiredPeriods(database: Database, schoolId: number): Promise<number[]> {
  return (await requiredPeriods.all(database, { schoolId })).map(({ period }) => period);
}
