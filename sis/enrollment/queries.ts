/** Queries for people, schools and enrollments. */
import { and, asc, desc, eq, exists, gte, isNull, ne, sql } from "drizzle-orm";
import { db, type Given, query } from "../db/query.ts";
import { attendanceMarks } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { schools, schoolYears } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import type { KnownPerson, SchoolFacts } from "./rules.ts";

const bornOn = query("enrollment.born-on", ({ birthDate }: Given<{ birthDate: string }>) => {
  const { id: studentId, givenName, familyName, createdAt } = students;
  return db
    .select({ studentId, givenName, familyName, createdAt })
    .from(students)
    .where(eq(students.birthDate, birthDate));
});

export async function findBornOn(database: Database, birthDate: string): Promise<KnownPerson[]> {
  return await bornOn.all(database, { birthDate });
}

const people = query("enrollment.people", ({ studentIds }: Given<{ studentIds: readonly number[] }>) => {
  const current = db
    .select({ schoolId: schoolEnrollments.schoolId, school: schools.name, grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .innerJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .where(and(eq(schoolEnrollments.studentId, students.id), isNull(schoolEnrollments.exitDate)))
    .orderBy(desc(schoolEnrollments.schoolYear))
    .limit(1)
    .as("current");
  const { id: studentId, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  const { schoolId, school, grade } = current;
  return db
    .select({
      ...{ studentId, studentNumber, givenName, familyName, preferredName, birthDate },
      ...{ schoolId, school, grade },
    })
    .from(students)
    .leftJoinLateral(current, sql`true`)
    .where(sql`${studentId} = ANY(${studentIds}::int[])`)
    .orderBy(asc(studentId));
});
export type Person = Awaited<ReturnType<typeof people.all>>[number];

/** Who these students are and where they are enrolled now. */
export async function findPeople(database: Database, studentIds: readonly number[]): Promise<Person[]> {
  return await people.all(database, { studentIds });
}

type SchoolAndDay = { readonly schoolId: number; readonly day: string };

const schoolFacts = query("enrollment.school-facts", ({ schoolId, day }: Given<SchoolAndDay>) =>
  db
    .select({ lowGrade: schools.lowGrade, highGrade: schools.highGrade, schoolYear: schoolYears.id })
    .from(schools)
    .leftJoin(schoolYears, sql`${day}::date BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate}`)
    .where(eq(schools.id, schoolId)),
);

export async function findSchoolFacts(
  database: Database,
  schoolId: number,
  day: string,
): Promise<SchoolFacts | undefined> {
  return await schoolFacts.first(database, { schoolId, day });
}

const lockedStudent = query("enrollment.lock-student", ({ studentId }: Given<{ studentId: number }>) =>
  db
    .select({ birthDate: students.birthDate })
    .from(students)
    .where(eq(students.id, studentId))
    .for("no key update"),
);

/** Locks the student until the transaction ends, so changes to their seats and schools take turns. */
export async function lockStudent(
  database: Database,
  studentId: number,
): Promise<{ birthDate: string } | undefined> {
  return await lockedStudent.first(database, { studentId });
}

type StudentAndDay = { readonly studentId: number; readonly day: string };

const current = query("enrollment.current", ({ studentId, day }: Given<StudentAndDay>) => {
  const { id: enrollmentId, schoolId, grade, entryDate, exitDate } = schoolEnrollments;
  const inClass = db
    .select({ day: attendanceMarks.day })
    .from(attendanceMarks)
    .where(
      and(
        eq(attendanceMarks.studentId, schoolEnrollments.studentId),
        gte(attendanceMarks.day, entryDate),
        ne(attendanceMarks.code, "A"),
      ),
    );
  return db
    .select({ enrollmentId, schoolId, grade, entryDate, seen: sql<boolean>`${exists(inClass)}` })
    .from(schoolEnrollments)
    .innerJoin(schoolYears, eq(schoolYears.id, schoolEnrollments.schoolYear))
    .where(
      and(
        eq(schoolEnrollments.studentId, studentId),
        isNull(exitDate),
        sql`${day}::date BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate}`,
      ),
    );
});
export type CurrentEnrollment = Awaited<ReturnType<typeof current.all>>[number];

/** The enrollment in force in the school year of that day. */
export async function findCurrentEnrollment(
  database: Database,
  studentId: number,
  day: string,
): Promise<CurrentEnrollment | undefined> {
  return await current.first(database, { studentId, day });
}
