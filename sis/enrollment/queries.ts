/** Queries for people, schools and enrollments. */
import { and, asc, desc, eq, gte, ne, sql } from "drizzle-orm";
import { activeOn, lastsPast, orFirstDay } from "../db/active-on.ts";
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

/** A day of a school year. Before school opens, it is the first day that counts. */
type SchoolDay = { readonly day: string; readonly schoolYear: number };
type PeopleQuestion = SchoolDay & {
  readonly studentIds: readonly number[];
  /** Shows students with a secondary enrollment at this school there, and all others at their own school. */
  readonly atSchoolId: number | null;
  /** A student who isn't enrolled on that day is shown at the school where they will be next. */
  readonly orNext?: boolean;
};

const people = query("enrollment.people", (question: Given<Required<PeopleQuestion>>) => {
  const { studentIds, day, schoolYear, atSchoolId, orNext } = question;
  const { kind, entryDate, exitDate } = schoolEnrollments;
  const isThere = sql`${schoolEnrollments.schoolId} IS NOT DISTINCT FROM ${atSchoolId}::int`;
  const asked = orFirstDay(day, schoolYear);
  const hasBegun = sql`${entryDate} <= ${asked}`;
  const current = db
    .select({
      schoolId: schoolEnrollments.schoolId,
      school: schools.name,
      grade: schoolEnrollments.grade,
      kind,
    })
    .from(schoolEnrollments)
    .innerJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .where(
      and(
        eq(schoolEnrollments.studentId, students.id),
        eq(schoolEnrollments.schoolYear, schoolYear),
        lastsPast(schoolEnrollments, asked),
        sql`${entryDate} IS DISTINCT FROM ${exitDate}`,
        sql`(${orNext}::boolean OR ${hasBegun})`,
      ),
    )
    .orderBy(desc(hasBegun), desc(isThere), desc(eq(kind, "primary")), asc(entryDate))
    .limit(1)
    .as("current");
  const { id: studentId, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  const { schoolId, school, grade } = current;
  return db
    .select({
      ...{ studentId, studentNumber, givenName, familyName, preferredName, birthDate },
      ...{ schoolId, school, grade },
      isOwnSchool: sql<boolean>`coalesce(${current.kind} = 'primary', true)`,
    })
    .from(students)
    .leftJoinLateral(current, sql`true`)
    .where(sql`${studentId} = ANY(${studentIds}::int[])`)
    .orderBy(asc(studentId));
});
export type Person = Awaited<ReturnType<typeof people.all>>[number];

/** Who these students are and where they are enrolled on that day. */
export async function findPeople(database: Database, asked: PeopleQuestion): Promise<Person[]> {
  return await people.all(database, { orNext: false, ...asked });
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

const yearOf = query("enrollment.year-of-day", ({ day }: Given<{ day: string }>) =>
  db
    .select({ schoolYear: schoolYears.id })
    .from(schoolYears)
    .where(sql`${day}::date BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate}`),
);

/** Undefined for a day outside all school years. */
export async function findSchoolYear(database: Database, day: string): Promise<number | undefined> {
  return (await yearOf.first(database, { day }))?.schoolYear;
}

type StudentAndDay = SchoolDay & { readonly studentId: number };

const standing = query("enrollment.standing", ({ studentId, day, schoolYear }: Given<StudentAndDay>) => {
  const { id: enrollmentId, schoolId, kind, grade, entryDate, exitDate } = schoolEnrollments;
  const isCurrent = activeOn(schoolEnrollments, sql`${day}`);
  return db
    .select({
      enrollmentId,
      schoolId,
      kind,
      grade,
      entryDate,
      exitDate,
      isCurrent: sql<boolean>`${isCurrent}`,
    })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.studentId, studentId),
        eq(schoolEnrollments.schoolYear, schoolYear),
        lastsPast(schoolEnrollments, sql`${day}`),
        sql`${entryDate} IS DISTINCT FROM ${exitDate}`,
      ),
    )
    .orderBy(asc(entryDate));
});
export type Standing = Awaited<ReturnType<typeof standing.all>>[number];

/** The student's own school, and the others, each in the order of their entry. */
export type Standings = { readonly primary: readonly Standing[]; readonly secondary: readonly Standing[] };

/** The enrollments of the year that are in force on that day or later. */
export async function findStandings(database: Database, asked: StudentAndDay): Promise<Standings> {
  const all = await standing.all(database, asked);
  const primary = all.filter(({ kind }) => kind === "primary");
  return { primary, secondary: all.filter(({ kind }) => kind !== "primary") };
}

const inClass = query(
  "enrollment.in-class",
  ({ studentId, day }: Given<{ studentId: number; day: string }>) =>
    db
      .select({ day: attendanceMarks.day })
      .from(attendanceMarks)
      .where(
        and(
          eq(attendanceMarks.studentId, studentId),
          gte(attendanceMarks.day, day),
          ne(attendanceMarks.code, "A"),
        ),
      )
      .limit(1),
);

/** Whether a teacher has seen the student on that day or later: present, tardy or excused. */
export async function wasInClass(database: Database, studentId: number, day: string): Promise<boolean> {
  return (await inClass.first(database, { studentId, day })) !== undefined;
}
