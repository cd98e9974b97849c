/** Parts of queries that several modules share. */
import { and, asc, desc, eq, ne, type Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { activeOn, type Day } from "./active-on.ts";
import { db } from "./query.ts";
import { staff, staffSchools, studentGuardians } from "./schema/people.ts";
import { sectionMeetings, sections, sectionTeachers } from "./schema/scheduling.ts";
import { calendarDays, schoolSpecialDays, schoolWeekdays, terms } from "./schema/schools.ts";

/** A table of people, or an alias of it. */
type Named = {
  readonly givenName: SQLWrapper;
  readonly familyName: SQLWrapper;
  readonly preferredName?: SQLWrapper;
};

/** Given name and family name; for students, the name they go by. */
export function fullName({ givenName, familyName, preferredName }: Named): SQL<string> {
  const first = preferredName === undefined ? givenName : sql`coalesce(${preferredName}, ${givenName})`;
  return sql<string>`ltrim(${first} || ' ' || ${familyName})`;
}

/** Meetings keep the days of the week as bits: 1 for Monday, 16 for Friday. `weekday` is 1 for Monday. */
export function weekdayBit(weekday: SQLWrapper): SQL {
  return sql`(1 << (${weekday} - 1))`;
}

/** A class day of the calendar that the term follows. */
export function classDayOfTerm(day: Placeholder): SQL | undefined {
  return and(
    eq(calendarDays.calendarId, terms.calendarId),
    eq(calendarDays.day, day),
    eq(calendarDays.kind, "instructional"),
  );
}

/** The row that gives the school of a weekday other bells on that day. */
export function specialOn(day: SQLWrapper): SQL {
  return sql`${schoolSpecialDays.schoolId} = ${schoolWeekdays.schoolId} AND ${schoolSpecialDays.day} = ${day}`;
}

/** The kind of a school's day: that of the weekday, unless the day is a special one. */
export const kindOfDay = sql`coalesce(${schoolSpecialDays.dayKind}, ${schoolWeekdays.dayKind})`;

/** Of a guardian's links to students: all but those where a court keeps them away. Nobody sees anything through these. */
export function maySeeRecords(): SQL {
  return ne(studentGuardians.standing, "no-contact");
}

/** Whether the member of `staff` works at the school, or travels to it among others. */
export function servesSchool(school: SQLWrapper): SQL {
  return sql`${school} = ANY (ARRAY(
    SELECT ${staffSchools.schoolId} FROM ${staffSchools} WHERE ${staffSchools.staffId} = ${staff.id}
     UNION ALL
    SELECT ${staff.schoolId} WHERE ${staff.schoolId} IS NOT NULL))`;
}

/** The name of the section's primary teacher on that day, or of the first co-teacher if there's no primary one. */
export function teacherOfSection(day: Day): SQL<string | null> {
  const teacher = db
    .select({ name: fullName(staff) })
    .from(sectionTeachers)
    .innerJoin(staff, eq(staff.id, sectionTeachers.staffId))
    .where(and(eq(sectionTeachers.sectionId, sections.id), activeOn(sectionTeachers, day)))
    .orderBy(desc(eq(sectionTeachers.role, "primary")), asc(sectionTeachers.staffId))
    .limit(1);
  return sql<string | null>`${teacher}`;
}

/** The name of the meeting's own teacher, or of the section's if it doesn't have one. */
export function teacherOfMeeting(day: Day): SQL<string | null> {
  const own = db
    .select({ name: fullName(staff) })
    .from(staff)
    .where(eq(staff.id, sectionMeetings.staffId));
  return sql<string | null>`coalesce(${own}, ${teacherOfSection(day)})`;
}
