/**
 * What the answer to a refused submission includes: the marks in force, and the names of students who left the section.
 */
import { and, desc, eq, exists, or, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { type AttendanceCode, attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { staff, students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import type { Database } from "../db/statement.ts";
import { type Meeting, ofMeeting } from "./meeting-days.ts";

export type Mark = { readonly studentId: number; readonly code: AttendanceCode };

const latestSubmission = query("attendance.latest", (meeting: Given<Meeting>) => {
  const { studentId, code } = attendanceMarks;
  const ofThis = { sectionId: meeting.sectionId, day: meeting.day, period: meeting.period };
  const marks = db
    .select({
      students: sql<number[]>`coalesce(array_agg(${studentId} ORDER BY ${studentId}), '{}')`.as("students"),
      codes: sql<AttendanceCode[]>`coalesce(array_agg(${code} ORDER BY ${studentId}), '{}')`.as("codes"),
    })
    .from(attendanceMarks)
    .where(ofMeeting(attendanceMarks, ofThis))
    .as("marks");
  return db
    .select({
      revision: attendanceSubmissions.revision,
      submittedAt: attendanceSubmissions.submittedAt,
      submittedBy: fullName(staff),
      students: marks.students,
      codes: marks.codes,
    })
    .from(attendanceSubmissions)
    .innerJoin(staff, eq(staff.id, attendanceSubmissions.submittedBy))
    .crossJoinLateral(marks)
    .where(ofMeeting(attendanceSubmissions, ofThis))
    .orderBy(desc(attendanceSubmissions.revision))
    .limit(1);
});

/** The submission in force, for the answer to a stale one. */
export type CurrentMarks = {
  /** 0, and nothing else, if attendance hasn't been submitted. */
  readonly revision: number;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly marks: readonly Mark[];
};

export async function findCurrentMarks(database: Database, meeting: Meeting): Promise<CurrentMarks> {
  const { sectionId, day, period } = meeting;
  const latest = await latestSubmission.first(database, { sectionId, day, period });
  if (latest === undefined) return { revision: 0, submittedAt: null, submittedBy: null, marks: [] };
  const { revision, submittedAt, submittedBy, students, codes } = latest;
  const marks = students.flatMap((studentId, index) => {
    const code = codes[index];
    return code === undefined ? [] : [{ studentId, code }];
  });
  return { revision, submittedAt: submittedAt.toISOString(), submittedBy, marks };
}

type SectionAndStudents = { readonly sectionId: number; readonly studentIds: readonly number[] };

/**
 * Only students who have had a seat in the section, or whom the audit trail knows at its school: a seat given up on its
 * first day leaves no row. Teachers may not look up other students by id.
 */
const everInSection = query(
  "attendance.ever-in-section",
  ({ sectionId, studentIds }: Given<SectionAndStudents>) => {
    const seat = db
      .select({ sectionId: sectionEnrollments.sectionId })
      .from(sectionEnrollments)
      .where(and(eq(sectionEnrollments.sectionId, sectionId), eq(sectionEnrollments.studentId, students.id)));
    const known = db
      .select({ id: auditTrail.id })
      .from(auditTrail)
      .innerJoin(sections, eq(sections.schoolId, auditTrail.schoolId))
      .where(and(eq(auditTrail.studentId, students.id), eq(sections.id, sectionId)));
    return db
      .select({
        studentId: students.id,
        givenName: students.givenName,
        familyName: students.familyName,
        preferredName: students.preferredName,
      })
      .from(students)
      .where(and(sql`${students.id} = ANY(${studentIds}::int[])`, or(exists(seat), exists(known))))
      .orderBy(students.familyName, students.givenName, students.id);
  },
);
export type FormerStudent = Awaited<ReturnType<typeof everInSection.all>>[number];

export async function findFormerStudents(
  database: Database,
  section: SectionAndStudents,
): Promise<FormerStudent[]> {
  return await everInSection.all(database, section);
}
