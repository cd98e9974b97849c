/** What the attendance page needs beyond the roster: the marks in force, who left the section, and the school's choice. */
import { and, desc, eq, exists, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import {
  type AttendanceCode,
  attendanceMarks,
  attendanceSettings,
  attendanceSubmissions,
} from "../db/schema/attendance.ts";
import { staff, students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import type { Database } from "../db/statement.ts";

export type Mark = { readonly studentId: number; readonly code: AttendanceCode };

type SectionAndDay = { readonly sectionId: number; readonly day: string };

const latestSubmission = query("attendance.latest", ({ sectionId, day }: Given<SectionAndDay>) => {
  const { studentId, code } = attendanceMarks;
  const marks = db
    .select({
      students: sql<number[]>`coalesce(array_agg(${studentId} ORDER BY ${studentId}), '{}')`.as("students"),
      codes: sql<AttendanceCode[]>`coalesce(array_agg(${code} ORDER BY ${studentId}), '{}')`.as("codes"),
    })
    .from(attendanceMarks)
    .where(and(eq(attendanceMarks.sectionId, sectionId), eq(attendanceMarks.day, day)))
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
    .where(and(eq(attendanceSubmissions.sectionId, sectionId), eq(attendanceSubmissions.day, day)))
    .orderBy(desc(attendanceSubmissions.revision))
    .limit(1);
});

/** The submission in force, as a stale one is answered with. */
export type CurrentMarks = {
  /** 0, with nothing else, where attendance hasn't been submitted. */
  readonly revision: number;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly marks: readonly Mark[];
};

export async function findCurrentMarks(
  database: Database,
  sectionId: number,
  day: string,
): Promise<CurrentMarks> {
  const latest = await latestSubmission.first(database, { sectionId, day });
  if (latest === undefined) return { revision: 0, submittedAt: null, submittedBy: null, marks: [] };
  const { revision, submittedAt, submittedBy, students, codes } = latest;
  const marks = students.flatMap((studentId, index) => {
    const code = codes[index];
    return code === undefined ? [] : [{ studentId, code }];
  });
  return { revision, submittedAt: submittedAt.toISOString(), submittedBy, marks };
}

type SectionAndStudents = { readonly sectionId: number; readonly studentIds: readonly number[] };

/** Only of students who have had a seat in the section: a teacher may not look up others by their ids. */
const everInSection = query(
  "attendance.ever-in-section",
  ({ sectionId, studentIds }: Given<SectionAndStudents>) => {
    const seat = db
      .select({ sectionId: sectionEnrollments.sectionId })
      .from(sectionEnrollments)
      .where(and(eq(sectionEnrollments.sectionId, sectionId), eq(sectionEnrollments.studentId, students.id)));
    return db
      .select({
        studentId: students.id,
        givenName: students.givenName,
        familyName: students.familyName,
        preferredName: students.preferredName,
      })
      .from(students)
      .where(and(sql`${students.id} = ANY(${studentIds}::int[])`, exists(seat)))
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

const startsPresent = query("attendance.starts-present", ({ sectionId }: Given<{ sectionId: number }>) =>
  db
    .select({ startsPresent: attendanceSettings.startsPresent })
    .from(attendanceSettings)
    .innerJoin(sections, eq(sections.schoolId, attendanceSettings.schoolId))
    .where(eq(sections.id, sectionId)),
);

/** Whether the section's school chose that attendance starts with every student marked present. */
export async function findStartsPresent(database: Database, sectionId: number): Promise<boolean> {
  return (await startsPresent.first(database, { sectionId }))?.startsPresent ?? false;
}
