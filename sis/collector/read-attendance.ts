/**
 * Which sections' attendance is due and overdue. Reading all 81,000 sections of a large district each time would cost
 * Postgres a third of a second: the sections that meet today are read occasionally, and only late ones are looked up.
 */
import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { activeOn, inTerm } from "../db/active-on.ts";
import { classDayOfTerm, kindOfDay, specialOn, weekdayBit } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceSubmissions } from "../db/schema/attendance.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import {
  bellPeriods,
  calendarDays,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { schoolSize } from "../telemetry/schools.ts";
import type { ReadValue } from "./reading.ts";

const sizes = ["small", "medium", "large"] as const;

/** The current time in the district, and whether it is a school day somewhere. */
const clock = query(
  "collector.district-clock",
  ({ now, timeZone }: Given<{ now: Date; timeZone: string }>) => {
    const today = and(sql`${calendarDays.day} = local::date`, eq(calendarDays.kind, "instructional"));
    const schoolDay = db.select({ day: calendarDays.day }).from(calendarDays).where(today);
    return db
      .select({
        day: sql<string>`to_char(local, 'YYYY-MM-DD')`,
        weekday: sql<number>`extract(isodow FROM local)::int`,
        second: sql<number>`extract(epoch FROM local::time)::float8`,
        school: sql<boolean>`${exists(schoolDay)}`,
      })
      .from(sql`(SELECT ${now}::timestamptz AT TIME ZONE ${timeZone} AS local) AS district`);
  },
);

/** More than the periods of any day: a section and a period make one number. */
const periodsAtMost = 32;

function meetingNumber(sectionId: PgColumn, period: PgColumn): SQL {
  return sql`${sectionId}::float8 * ${periodsAtMost} + ${period}`;
}

/** `weekday` is 1 for Monday. Each meeting in a period that has a bell that day, if anyone is enrolled in it. */
const meeting = query("collector.attendance", ({ day, weekday }: Given<{ day: string; weekday: number }>) => {
  const enrolled = db
    .select({ studentId: sectionEnrollments.studentId })
    .from(sectionEnrollments)
    .where(and(eq(sectionEnrollments.sectionId, sections.id), activeOn(sectionEnrollments, day)));
  return db
    .select({
      size: schoolSize,
      bellSecond: sql<number>`extract(epoch FROM ${bellPeriods.beginsAt})::float8`,
      meetings: sql<number[]>`array_agg(${meetingNumber(sections.id, sectionMeetings.period)})`,
    })
    .from(sections)
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
    .innerJoin(calendarDays, classDayOfTerm(day))
    .innerJoin(
      sectionMeetings,
      and(
        eq(sectionMeetings.sectionId, sections.id),
        sql`${sectionMeetings.days} & ${weekdayBit(sql`${weekday}::int`)} <> 0`,
      ),
    )
    .innerJoin(
      schoolWeekdays,
      and(eq(schoolWeekdays.schoolId, sections.schoolId), eq(schoolWeekdays.weekday, weekday)),
    )
    .leftJoin(schoolSpecialDays, specialOn(day))
    .innerJoin(
      bellPeriods,
      and(
        eq(bellPeriods.schoolId, sections.schoolId),
        eq(bellPeriods.dayKind, kindOfDay),
        eq(bellPeriods.period, sectionMeetings.period),
      ),
    )
    .innerJoin(schools, eq(schools.id, sections.schoolId))
    .where(exists(enrolled))
    .groupBy(sql`1`, sql`2`);
});

type MeetingsOfDay = { readonly day: string; readonly sectionIds: readonly number[] };

const submittedOf = query("collector.attendance-submitted", ({ day, sectionIds }: Given<MeetingsOfDay>) => {
  const { sectionId, period } = attendanceSubmissions;
  const meetings = sql<number[]>`coalesce(array_agg(DISTINCT ${meetingNumber(sectionId, period)}), '{}')`;
  return db
    .select({ meetings })
    .from(attendanceSubmissions)
    .where(and(eq(attendanceSubmissions.day, day), sql`${sectionId} = ANY(${sectionIds}::int[])`));
});

/** Meetings in schools of one size whose bell rings at one time. */
type Bell = Awaited<ReturnType<typeof meeting.all>>[number];
type SchoolDay = {
  readonly day: string;
  readonly readAtMs: number;
  readonly bells: readonly Bell[];
  /** Late meetings known to be submitted; they don't become unsubmitted. */
  readonly submitted: Set<number>;
};

/** Schedules change during the day: a section that gets its first student is due after at most this long. */
const meetingReadEachMs = 5 * 60_000;
const overdueAfterSeconds = 30 * 60;

export function createAttendanceReader(
  timeZone: string,
): (database: Database, now: Date) => Promise<ReadValue[]> {
  let last: SchoolDay | undefined;
  return async (database, now) => {
    const local = await clock.first(database, { now, timeZone });
    if (local === undefined || !local.school) return valuesOf(() => ({ due: 0, overdue: 0 }));
    const { day, second, weekday } = local;
    if (last === undefined || !isFresh(last, day, now)) {
      const bells = await meeting.all(database, { day, weekday });
      const submitted = last?.day === day ? last.submitted : new Set<number>();
      last = { day, readAtMs: now.getTime(), bells, submitted };
    }
    await learnSubmitted(database, last, second);
    const { bells, submitted } = last;
    return valuesOf((size) =>
      countBells(
        bells.filter((bell) => bell.size === size),
        submitted,
        second,
      ),
    );
  };
}

function isFresh({ day, readAtMs }: SchoolDay, today: string, now: Date): boolean {
  return day === today && Math.abs(now.getTime() - readAtMs) < meetingReadEachMs;
}

async function learnSubmitted(
  database: Database,
  { day, bells, submitted }: SchoolDay,
  second: number,
): Promise<void> {
  const late = bells.filter((bell) => isLate(bell, second)).flatMap(({ meetings }) => meetings);
  const unknown = late.filter((meeting) => !submitted.has(meeting));
  if (unknown.length === 0) return;
  const sectionIds = unknown.map((meeting) => Math.floor(meeting / periodsAtMost));
  const found = await submittedOf.first(database, { day, sectionIds });
  for (const meeting of found?.meetings ?? []) submitted.add(meeting);
}

function isLate({ bellSecond }: Bell, second: number): boolean {
  return second - bellSecond >= overdueAfterSeconds;
}

type Counts = { readonly due: number; readonly overdue: number };

function countBells(bells: readonly Bell[], submitted: ReadonlySet<number>, second: number): Counts {
  const counts = { due: 0, overdue: 0 };
  for (const bell of bells) {
    if (bell.bellSecond <= second) counts.due += bell.meetings.length;
    if (isLate(bell, second))
      counts.overdue += bell.meetings.filter((meeting) => !submitted.has(meeting)).length;
  }
  return counts;
}

function valuesOf(countsOf: (size: Bell["size"]) => Counts): ReadValue[] {
  return sizes.flatMap((size) => {
    const { due, overdue } = countsOf(size);
    return [
      { metric: "sis_attendance_due_sections", labels: { school_size: size }, value: due },
      { metric: "sis_attendance_overdue_sections", labels: { school_size: size }, value: overdue },
    ];
  });
}
