/** Queries for a school at a glance: its counts of today, and the lists behind them. */
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../db/active-on.ts";
import { kindOfDay, specialOn, teacherOfSection } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { auditTrail, scheduleActions } from "../db/schema/audit-trail.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import {
  bellPeriods,
  rooms,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../db/schema/schools.ts";

type AtSchool = { readonly schoolId: number; readonly day: string; readonly schoolYear: number };

/** The school's own students of that day. */
function enrolledOn({ schoolId, day, schoolYear }: Given<AtSchool>): SQL | undefined {
  return and(
    eq(schoolEnrollments.schoolId, schoolId),
    eq(schoolEnrollments.schoolYear, schoolYear),
    eq(schoolEnrollments.kind, "primary"),
    activeOn(schoolEnrollments, day),
  );
}

function seatsOn({ day }: Given<AtSchool>) {
  return db
    .select({ sectionId: sectionEnrollments.sectionId })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(day)))
    .where(
      and(eq(sectionEnrollments.studentId, schoolEnrollments.studentId), activeOn(sectionEnrollments, day)),
    );
}

/** Student by student, by the index of seats: as a join, Postgres may read the seats of the whole district. */
function hasNoSeat(asked: Given<AtSchool>): SQL {
  return sql`NOT EXISTS (${seatsOn(asked)} OFFSET 0)`;
}

/** Sections in session with their students of that day. */
function taken({ day }: Given<AtSchool>) {
  return db
    .select({ enrolled: sql<number>`count(*)::int`.as("enrolled") })
    .from(sectionEnrollments)
    .where(and(eq(sectionEnrollments.sectionId, sections.id), activeOn(sectionEnrollments, day)))
    .as("taken");
}

/** A class's attendance is due this long after the bell. */
const dueAfterMinutes = 30;

type AskedDue = Pick<AtSchool, "schoolId" | "day"> & {
  /** In the district, as HH:MM. */
  readonly time: string;
};

/** The periods of the school whose attendance is due by that time. */
export const findDuePeriods = query(
  "school-overview.due-periods",
  ({ schoolId, day, time }: Given<AskedDue>) =>
    db
      .selectDistinct({ period: bellPeriods.period })
      .from(schoolWeekdays)
      .leftJoin(schoolSpecialDays, specialOn(sql`${day}::date`))
      .innerJoin(
        bellPeriods,
        and(eq(bellPeriods.schoolId, schoolWeekdays.schoolId), eq(bellPeriods.dayKind, kindOfDay)),
      )
      .where(
        and(
          eq(schoolWeekdays.schoolId, schoolId),
          sql`${schoolWeekdays.weekday} = extract(isodow FROM ${day}::date)`,
          sql`${bellPeriods.beginsAt} + interval '${sql.raw(String(dueAfterMinutes))} minutes' <= ${time}::time`,
        ),
      ),
);

type AskedCounts = AtSchool & {
  /** When the day began. */
  readonly since: Date;
};

export const findCounts = query("school-overview.counts", (asked: Given<AskedCounts>) => {
  const { schoolId, since } = asked;
  const enrolled = db
    .select({ students: sql`count(*)::int` })
    .from(schoolEnrollments)
    .where(enrolledOn(asked));
  const without = db
    .select({ students: sql`count(*)::int` })
    .from(schoolEnrollments)
    .where(and(enrolledOn(asked), hasNoSeat(asked)));
  const changes = db
    .select({ changes: sql`count(*)::int` })
    .from(auditTrail)
    .where(and(ofSchedules(schoolId), sql`${auditTrail.at} >= ${since}::timestamptz`));
  return db
    .select({
      school: schools.name,
      students: sql<number>`${enrolled}`,
      withoutClasses: sql<number>`${without}`,
      oversizeClasses: sql<number>`(SELECT count(*)::int FROM ${oversize(asked)} AS oversize)`,
      changesToday: sql<number>`${changes}`,
    })
    .from(schools)
    .where(eq(schools.id, schoolId));
});
export type SchoolCounts = Awaited<ReturnType<typeof findCounts.all>>[number];

/** Changes of schedules by the school, as the partial index has them. */
function ofSchedules(schoolId: Given<AtSchool>["schoolId"]): SQL {
  const actions = sql.raw(scheduleActions.map((action) => `'${action}'`).join(", "));
  return sql`(${auditTrail.schoolId} = ${schoolId} AND ${auditTrail.action} IN (${actions}))`;
}

/** In the smallest of the section's rooms; null if it has none. */
function roomSeats() {
  return db
    .select({ seats: sql<number | null>`min(${rooms.seats})::int`.as("seats") })
    .from(sectionMeetings)
    .innerJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
    .where(eq(sectionMeetings.sectionId, sections.id))
    .as("room_seats");
}

function oversize(asked: Given<AtSchool>) {
  const roster = taken(asked);
  const room = roomSeats();
  return db
    .select({
      sectionId: sections.id,
      title: sections.title,
      period: sections.period,
      seats: room.seats,
      enrolled: roster.enrolled,
      teacher: teacherOfSection(asked.day),
    })
    .from(sections)
    .innerJoin(terms, and(eq(terms.id, sections.termId), inTerm(asked.day)))
    .crossJoinLateral(roster)
    .crossJoinLateral(room)
    .where(and(eq(sections.schoolId, asked.schoolId), gt(roster.enrolled, room.seats)))
    .orderBy(asc(sections.period), asc(sections.id));
}

/** Classes with more students than their room has seats: in the SIS, nobody gets a seat above the section's own limit. */
export const findOversize = query("school-overview.oversize", (asked: Given<AtSchool>) => oversize(asked));
export type OversizeClass = Awaited<ReturnType<typeof findOversize.all>>[number];

const listedAtMost = 500;

/** Students who are enrolled and have no class that day. */
export const findWithoutClasses = query("school-overview.without-classes", (asked: Given<AtSchool>) => {
  const { id: studentId, givenName, familyName, preferredName, studentNumber } = students;
  const { grade, entryDate } = schoolEnrollments;
  return db
    .select({ studentId, givenName, familyName, preferredName, studentNumber, grade, entryDate })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, schoolEnrollments.studentId))
    .where(and(enrolledOn(asked), hasNoSeat(asked)))
    .orderBy(asc(familyName), asc(givenName), asc(studentId))
    .limit(listedAtMost);
});
export type WithoutClasses = Awaited<ReturnType<typeof findWithoutClasses.all>>[number];
