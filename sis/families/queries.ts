/** Queries for what families see: their students, attendance and grades. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { activeOn, orFirstDay } from "../db/active-on.ts";
import { maySeeRecords } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { assignments, scores, sectionGrades } from "../db/schema/grades.ts";
import { studentGuardians, students } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { schools, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";

type Family = {
  readonly guardianId: number | null;
  readonly studentId: number | null;
  readonly day: string;
  readonly schoolYear: number;
};

const ownStudents = query("families.students", (family: Given<Family>) => {
  const { guardianId, studentId, day, schoolYear } = family;
  const children = db
    .select({ studentId: studentGuardians.studentId })
    .from(studentGuardians)
    .where(and(eq(studentGuardians.guardianId, guardianId), maySeeRecords()));
  const self = sql`SELECT ${studentId}::int WHERE ${studentId}::int IS NOT NULL`;
  const enrollment = and(
    eq(schoolEnrollments.studentId, students.id),
    eq(schoolEnrollments.schoolYear, schoolYear),
    eq(schoolEnrollments.kind, "primary"),
    activeOn(schoolEnrollments, orFirstDay(day, schoolYear)),
  );
  return db
    .select({
      studentId: students.id,
      givenName: students.givenName,
      familyName: students.familyName,
      preferredName: students.preferredName,
      /** Null, like the school, while the student isn't enrolled anywhere. */
      grade: schoolEnrollments.grade,
      school: schools.name,
    })
    .from(sql`(${children} UNION ${self}) AS own (student)`)
    .innerJoin(students, sql`${students.id} = own.student`)
    .leftJoin(schoolEnrollments, enrollment)
    .leftJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .orderBy(asc(students.birthDate), asc(students.id));
});
export type FamilyStudent = Awaited<ReturnType<typeof ownStudents.all>>[number];

/** A guardian's children, or the student who is signed in, with their school on that day. */
export async function findFamilyStudents(database: Database, family: Family): Promise<FamilyStudent[]> {
  return await ownStudents.all(database, family);
}

type StudentAndLimit = { readonly studentId: number; readonly limit: number };

const marksByDay = query("families.attendance", ({ studentId, limit }: Given<StudentAndLimit>) => {
  const { day, period, code, sectionId } = attendanceMarks;
  return db
    .select({ day, period, title: sections.title, code })
    .from(attendanceMarks)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(eq(attendanceMarks.studentId, studentId))
    .orderBy(desc(day), asc(period))
    .limit(limit);
});
export type AttendanceMark = Awaited<ReturnType<typeof marksByDay.all>>[number];

/** Newest first. */
export async function findAttendance(
  database: Database,
  studentId: number,
  limit: number,
): Promise<AttendanceMark[]> {
  return await marksByDay.all(database, { studentId, limit });
}

const scoresByDay = query("families.scores", ({ studentId, limit }: Given<StudentAndLimit>) => {
  const { id, title, dueOn, pointsPossible } = assignments;
  return db
    .select({
      assignmentId: id,
      section: sections.title,
      title,
      dueOn,
      points: scores.points,
      pointsPossible,
    })
    .from(scores)
    .innerJoin(assignments, eq(id, scores.assignmentId))
    .innerJoin(sections, eq(sections.id, scores.sectionId))
    .where(eq(scores.studentId, studentId))
    .orderBy(desc(dueOn), asc(id))
    .limit(limit);
});

const marksByTerm = query("families.marks", ({ studentId }: Given<{ studentId: number }>) =>
  db
    .select({ section: sections.title, term: terms.title, mark: sectionGrades.mark })
    .from(sectionGrades)
    .innerJoin(sections, eq(sections.id, sectionGrades.sectionId))
    .innerJoin(terms, eq(terms.id, sectionGrades.termId))
    .where(eq(sectionGrades.studentId, studentId))
    .orderBy(desc(terms.beginDate), asc(sections.period)),
);
export type Grades = {
  readonly scores: Awaited<ReturnType<typeof scoresByDay.all>>;
  readonly marks: Awaited<ReturnType<typeof marksByTerm.all>>;
};

/** Scores of assignments, newest first, and marks for a report card. */
export async function findGrades(database: Database, studentId: number, limit: number): Promise<Grades> {
  return {
    scores: await scoresByDay.all(database, { studentId, limit }),
    marks: await marksByTerm.all(database, { studentId }),
  };
}
