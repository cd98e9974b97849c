/** A section's roster on a day, with the marks in force of one of its meetings. */
import { and, asc, desc, eq, type Placeholder, sql } from "drizzle-orm";
import { activeOn, type Day, inTerm } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { oneRow } from "../db/templates.ts";
import { latestRevision, meetsOn, ofMeeting } from "./meeting-days.ts";

type RosterSearch = {
  readonly sectionId: number;
  readonly day: string;
  /** If undefined, the first in which the section meets that day. */
  readonly period: number | undefined;
};

const rosterRows = query("attendance.roster", ({ sectionId, day, period }: Given<RosterSearch>) => {
  const meeting = meetingOf(day, period).as("meeting");
  const ofThisMeeting = { sectionId: sections.id, day, period: meeting.period };
  return db
    .select({
      title: sections.title,
      period: meeting.period,
      schoolId: sections.schoolId,
      capacity: sections.capacity,
      revision: sql<number>`${latestRevision(ofThisMeeting)}`,
      studentId: sectionEnrollments.studentId,
      givenName: students.givenName,
      familyName: students.familyName,
      preferredName: students.preferredName,
      grade: sql<number | null>`${gradeOn(day)}`,
      seat: sectionEnrollments.seat,
      code: attendanceMarks.code,
    })
    .from(sections)
    .innerJoin(terms, eq(terms.id, sections.termId))
    .crossJoinLateral(meeting)
    .leftJoin(
      sectionEnrollments,
      and(eq(sectionEnrollments.sectionId, sections.id), activeOn(sectionEnrollments, day), inTerm(day)),
    )
    .leftJoin(students, eq(students.id, sectionEnrollments.studentId))
    .leftJoin(
      attendanceMarks,
      and(
        ofMeeting(attendanceMarks, ofThisMeeting),
        eq(attendanceMarks.studentId, sectionEnrollments.studentId),
      ),
    )
    .where(eq(sections.id, sectionId))
    .orderBy(asc(students.familyName), asc(students.givenName), asc(students.id));
});
type RosterRow = Awaited<ReturnType<typeof rosterRows.all>>[number];

/** The requested period, or else the section's first that day, or else the section's own: always one row. */
function meetingOf(day: Placeholder, period: Placeholder) {
  const first = db
    .select({ period: sql`min(${sectionMeetings.period})` })
    .from(sectionMeetings)
    .where(and(eq(sectionMeetings.sectionId, sections.id), meetsOn(day)));
  return db
    .select({
      period: sql<number>`coalesce(${period}::int, ${first}, ${sections.period})`.as("meeting_period"),
    })
    .from(oneRow);
}

/** The grade of the enrollment in force on that day, the primary one if there are several. */
function gradeOn(day: Day) {
  return db
    .select({ grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.studentId, sectionEnrollments.studentId),
        eq(schoolEnrollments.schoolYear, terms.schoolYear),
        activeOn(schoolEnrollments, day),
      ),
    )
    .orderBy(desc(eq(schoolEnrollments.kind, "primary")))
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

/** Who is in the section on that day, with the marks of one meeting; undefined if there is no such section. */
export async function findRoster(database: Database, search: RosterSearch): Promise<Roster | undefined> {
  const { sectionId } = search;
  const rows = await rosterRows.all(database, search);
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
