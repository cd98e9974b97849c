/** A section's roster on a day, with the marks in force. */
import { and, asc, desc, eq, isNull, type Placeholder, sql } from "drizzle-orm";
import { seatHeldOn } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";

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
    .where(and(eq(attendanceSubmissions.sectionId, sections.id), eq(attendanceSubmissions.day, day)));
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
