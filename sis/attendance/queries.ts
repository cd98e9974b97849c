/** Queries for rosters and for sections whose attendance isn't submitted yet. */
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  isNull,
  notExists,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { seatHeldOn, teacherOfSection } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionMeetings, sections, sectionTeachers } from "../db/schema/scheduling.ts";
import { calendarDays, rooms, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { whereGiven } from "../db/templates.ts";

type SectionAndDay = { readonly sectionId: number; readonly day: string };

const rosterRows = query("attendance.roster", ({ sectionId, day }: Given<SectionAndDay>) =>
  db
    .select({
      title: sections.title,
      period: sections.period,
      schoolId: sections.schoolId,
      capacity: sections.capacity,
      revision: sql<number>`${latestRevision(day)}`,
      studentId: sectionEnrollments.studentId,
      givenName: students.givenName,
      familyName: students.familyName,
      preferredName: students.preferredName,
      grade: sql<number | null>`${gradeInYear()}`,
      seat: sectionEnrollments.seat,
      code: attendanceMarks.code,
    })
    .from(sections)
    .innerJoin(terms, eq(terms.id, sections.termId))
    .leftJoin(sectionEnrollments, and(eq(sectionEnrollments.sectionId, sections.id), seatHeldOn(day)))
    .leftJoin(students, eq(students.id, sectionEnrollments.studentId))
    .leftJoin(
      attendanceMarks,
      and(
        eq(attendanceMarks.sectionId, sections.id),
        eq(attendanceMarks.day, day),
        eq(attendanceMarks.studentId, sectionEnrollments.studentId),
      ),
    )
    .where(eq(sections.id, sectionId))
    .orderBy(asc(students.familyName), asc(students.givenName), asc(students.id)),
);
type RosterRow = Awaited<ReturnType<typeof rosterRows.all>>[number];

function latestRevision(day: Placeholder) {
  return db
    .select({ revision: sql`coalesce(max(${attendanceSubmissions.revision}), 0)` })
    .from(attendanceSubmissions)
    .where(submittedOn(day));
}

function submittedOn(day: Placeholder): SQL | undefined {
  return and(eq(attendanceSubmissions.sectionId, sections.id), eq(attendanceSubmissions.day, day));
}

/** The grade of the enrollment in force in the section's year, or of the last one. */
function gradeInYear() {
  return db
    .select({ grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.studentId, sectionEnrollments.studentId),
        eq(schoolEnrollments.schoolYear, terms.schoolYear),
      ),
    )
    .orderBy(desc(isNull(schoolEnrollments.exitDate)), desc(schoolEnrollments.entryDate))
    .limit(1);
}

type Present<Value> = Exclude<Value, null>;
export type RosterStudent = {
  readonly studentId: Present<RosterRow["studentId"]>;
  readonly givenName: Present<RosterRow["givenName"]>;
  readonly familyName: Present<RosterRow["familyName"]>;
  readonly seat: Present<RosterRow["seat"]>;
} & Pick<RosterRow, "preferredName" | "grade" | "code">;
export type Roster = {
  readonly section: Pick<RosterRow, "title" | "period" | "schoolId" | "capacity"> & {
    readonly sectionId: number;
    readonly enrolled: number;
  };
  readonly students: RosterStudent[];
  /** 0 if attendance hasn't been submitted yet. */
  readonly revision: number;
};

/** Who is in the section on that day, with the current marks; undefined if there is no such section. */
export async function findRoster(
  database: Database,
  sectionId: number,
  day: string,
): Promise<Roster | undefined> {
  const rows = await rosterRows.all(database, { sectionId, day });
  const first = rows[0];
  if (first === undefined) return undefined;
  const { title, period, schoolId, capacity, revision } = first;
  const students = rows.flatMap(rosterStudent);
  const section = { sectionId, title, period, schoolId, capacity, enrolled: students.length };
  return { section, students, revision };
}

/** None if the section is empty, which still returns one row. */
function rosterStudent(row: RosterRow): RosterStudent[] {
  const { studentId, givenName, familyName, preferredName, grade, seat, code } = row;
  if (studentId === null || givenName === null || familyName === null || seat === null) return [];
  return [{ studentId, givenName, familyName, preferredName, grade, seat, code }];
}

const mySections = query(
  "attendance.my-sections",
  ({ staffId, day }: Given<{ staffId: number; day: string }>) =>
    db
      .select({
        sectionId: sections.id,
        period: sections.period,
        title: sections.title,
        room: rooms.number,
        enrolled: sql<number>`${seatsHeld(day)}`,
        submitted: sql<boolean>`${exists(submissions(day))}`,
      })
      .from(sectionTeachers)
      .innerJoin(sections, eq(sections.id, sectionTeachers.sectionId))
      .innerJoin(terms, and(eq(terms.id, sections.termId), termIncludes(day)))
      .leftJoin(
        sectionMeetings,
        and(eq(sectionMeetings.sectionId, sections.id), eq(sectionMeetings.period, sections.period)),
      )
      .leftJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
      .where(eq(sectionTeachers.staffId, staffId))
      .orderBy(asc(sections.period), asc(sections.id)),
);
export type TaughtSection = Awaited<ReturnType<typeof mySections.all>>[number];

function seatsHeld(day: Placeholder) {
  return db
    .select({ enrolled: sql<number>`count(*)::int`.as("enrolled") })
    .from(sectionEnrollments)
    .where(and(eq(sectionEnrollments.sectionId, sections.id), seatHeldOn(day)));
}

function submissions(day: Placeholder) {
  return db
    .select({ revision: attendanceSubmissions.revision })
    .from(attendanceSubmissions)
    .where(submittedOn(day));
}

function termIncludes(day: Placeholder): SQL {
  return sql`${day} BETWEEN ${terms.beginDate} AND ${terms.endDate}`;
}

/** The sections that a member of staff teaches in the terms of that day. */
export async function findTaughtSections(
  database: Database,
  staffId: number,
  day: string,
): Promise<TaughtSection[]> {
  return await mySections.all(database, { staffId, day });
}

type UnsubmittedSearch = {
  readonly schoolId: number;
  readonly day: string;
  /** Every period if undefined. */
  readonly period: number | undefined;
};

const notSubmitted = query(
  "attendance.not-submitted",
  ({ schoolId, day, period }: Given<UnsubmittedSearch>) => {
    const roster = seatsHeld(day).as("roster");
    return db
      .select({
        sectionId: sections.id,
        title: sections.title,
        period: sections.period,
        room: rooms.number,
        teacher: teacherOfSection(),
        enrolled: roster.enrolled,
      })
      .from(sections)
      .innerJoin(terms, and(eq(terms.id, sections.termId), termIncludes(day)))
      .innerJoin(sectionMeetings, meetsOn(day))
      .leftJoin(rooms, eq(rooms.id, sectionMeetings.roomId))
      .crossJoinLateral(roster)
      .where(
        and(
          eq(sections.schoolId, schoolId),
          whereGiven(period, "int", eq(sections.period, period)),
          gt(roster.enrolled, 0),
          exists(instructionalDay(day)),
          notExists(submissions(day)),
        ),
      )
      .orderBy(asc(sections.period), asc(sections.id));
  },
);
export type UnsubmittedSection = Awaited<ReturnType<typeof notSubmitted.all>>[number];

/** Meetings keep the days of the week as bits: 1 for Monday, 16 for Friday. */
function meetsOn(day: Placeholder): SQL | undefined {
  const weekday = sql`extract(isodow FROM ${day}::date)::int`;
  return and(
    eq(sectionMeetings.sectionId, sections.id),
    eq(sectionMeetings.period, sections.period),
    sql`${sectionMeetings.days} & (1 << (${weekday} - 1)) <> 0`,
  );
}

export function instructionalDay(day: Placeholder) {
  return db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.day, day), eq(calendarDays.kind, "instructional")));
}

/** Sections that meet on that day, have students, and whose attendance isn't submitted. */
export async function findNotSubmitted(
  database: Database,
  search: UnsubmittedSearch,
): Promise<UnsubmittedSection[]> {
  return await notSubmitted.all(database, search);
}
