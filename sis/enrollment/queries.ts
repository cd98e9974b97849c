/** Queries for people, school enrollments and those who leave. */
import { and, asc, desc, eq, exists, getTableName, gte, isNull, ne, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { attendanceMarks } from "../db/schema/attendance.ts";
import { type entryCodes, type exitCodes, schoolEnrollments } from "../db/schema/enrollment.ts";
import { guardians, studentGuardians, students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schools, schoolYears } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { encoded, insertFrom, oneRow, unqualified, whereGiven } from "../db/templates.ts";
import type { KnownPerson, SchoolFacts } from "./rules.ts";

/** Namespace of our advisory locks; any number that nothing else in the database uses. */
const birthDateLock = 2027;

/**
 * Enrollments of people with the same birth date take turns, so that the second of two equal forms finds the first
 * one's student. Two people can only match if they share a birth date.
 */
export const lockBirthDate = change(
  "enrollment.lock-birth-date",
  ({ birthDate }: Given<{ birthDate: string }>) => {
    const days = sql`${birthDate}::date - date '1900-01-01'`;
    return db.select({ lock: sql`pg_advisory_xact_lock(${birthDateLock}, ${days})` }).from(oneRow);
  },
);

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
    .select({ schoolId: schoolEnrollments.schoolId, grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .where(and(eq(schoolEnrollments.studentId, students.id), isNull(schoolEnrollments.exitDate)))
    .orderBy(desc(schoolEnrollments.schoolYear))
    .limit(1)
    .as("current");
  const { id: studentId, studentNumber, givenName, familyName, birthDate } = students;
  const { schoolId, grade } = current;
  return db
    .select({ studentId, studentNumber, givenName, familyName, birthDate, schoolId, grade })
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

/** The SIS assigns numbers above those of the students it took over. */
const firstStudentNumber = 9_000_000_000;

type Entry = {
  readonly schoolId: number;
  readonly schoolYear: number;
  readonly grade: number;
  readonly entryDate: string;
  readonly entryCode: (typeof entryCodes)[number];
};
export type NewStudent = Pick<
  typeof students.$inferSelect,
  | "givenName"
  | "familyName"
  | "birthDate"
  | "sex"
  | "ethnicity"
  | "homeLanguage"
  | "englishStatus"
  | "createdAt"
> &
  Entry;

/** The student, their account and their enrollment in one statement. */
export const insertStudent = query("enrollment.insert-student", (wanted: Given<NewStudent>) => {
  const sequence = sql`pg_get_serial_sequence(${getTableName(students)}, ${students.id.name})`;
  const next = db
    .$with("next", { id: students.id })
    .as(sql`SELECT nextval(${sequence})::int AS ${unqualified(students.id)}`);
  const { id, studentNumber } = students;
  const { givenName, familyName, birthDate, sex, ethnicity, homeLanguage, englishStatus, createdAt } = wanted;
  const student = db.$with("student", { id, studentNumber }).as(
    insertFrom(
      students,
      {
        ...{ id: next.id, studentNumber: sql`${firstStudentNumber} + ${next.id}`, givenName, familyName },
        ...{ birthDate, sex, ethnicity, homeLanguage, englishStatus, createdAt },
        ...{ lowIncome: sql`false`, fosterYouth: sql`false` },
      },
      sql`FROM ${next} RETURNING ${unqualified(id, studentNumber)}`,
    ),
  );
  const account = db
    .$with("account", {})
    .as(
      insertFrom(
        accounts,
        { subject: sql`'student-' || ${student.id}`, role: sql`'student'`, studentId: student.id },
        sql`FROM ${student}`,
      ),
    );
  const { schoolId, schoolYear, grade, entryDate, entryCode } = wanted;
  const enrollment = db
    .$with("enrollment", { id: schoolEnrollments.id })
    .as(
      insertFrom(
        schoolEnrollments,
        { studentId: student.id, schoolId, schoolYear, grade, entryDate, entryCode },
        sql`FROM ${student} RETURNING ${unqualified(schoolEnrollments.id)}`,
      ),
    );
  return db
    .with(next, student, account, enrollment)
    .select({ studentId: student.id, studentNumber: student.studentNumber, enrollmentId: enrollment.id })
    .from(student)
    .crossJoin(enrollment);
});

const guardianByEmail = query("enrollment.guardian-by-email", ({ email }: Given<{ email: string }>) =>
  db
    .select({ guardianId: guardians.id, givenName: guardians.givenName, familyName: guardians.familyName })
    .from(accounts)
    .innerJoin(guardians, eq(guardians.id, accounts.guardianId))
    .where(sql`${accounts.subject} = lower(${email})`),
);
export type KnownGuardian = Awaited<ReturnType<typeof guardianByEmail.all>>[number];

/** The guardian who signs in with this address. */
export async function findGuardian(database: Database, email: string): Promise<KnownGuardian | undefined> {
  return await guardianByEmail.first(database, { email });
}

type NewGuardian = Omit<typeof guardians.$inferSelect, "id">;

export const insertGuardian = query("enrollment.insert-guardian", (guardian: Given<NewGuardian>) => {
  const { givenName, familyName, phone, email } = guardian;
  return db
    .insert(guardians)
    .values({ givenName, familyName, phone, email: sql`lower(${email})` })
    .returning({ guardianId: guardians.id });
});

export const linkGuardian = change(
  "enrollment.link-guardian",
  ({ studentId, guardianId, relationship }: Given<typeof studentGuardians.$inferSelect>) =>
    db.insert(studentGuardians).values({ studentId, guardianId, relationship }),
);

const lockedStudent = query("enrollment.lock-student", ({ studentId }: Given<{ studentId: number }>) =>
  db
    .select({ birthDate: students.birthDate })
    .from(students)
    .where(eq(students.id, studentId))
    .for("no key update"),
);

/** Locks the student until the transaction ends; changes of their seats and schools take turns. */
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

type Exit = {
  readonly enrollmentId: number;
  readonly day: string;
  readonly exitCode: (typeof exitCodes)[number];
};

export const endEnrollment = change("enrollment.end", ({ enrollmentId, day, exitCode }: Given<Exit>) => {
  const ended = schoolEnrollments;
  return db
    .update(ended)
    .set({ exitDate: encoded(day, ended.exitDate), exitCode: encoded(exitCode, ended.exitCode) })
    .where(and(eq(ended.id, enrollmentId), isNull(ended.exitDate)));
});

export const beginEnrollment = query(
  "enrollment.begin",
  (entry: Given<Entry & { readonly studentId: number }>) => {
    const { studentId, schoolId, schoolYear, grade, entryDate, entryCode } = entry;
    return db
      .insert(schoolEnrollments)
      .values({ studentId, schoolId, schoolYear, grade, entryDate, entryCode })
      .returning({ enrollmentId: schoolEnrollments.id });
  },
);

/** Ends every seat that the student holds at the school. */
export const freeSeats = query(
  "enrollment.free-seats",
  ({ studentId, schoolId, day }: Given<StudentAndDay & SchoolAndDay>) => {
    const { sectionId, seat, beginDate, endDate } = sectionEnrollments;
    return db
      .update(sectionEnrollments)
      .set({ endDate: sql`greatest(${beginDate}, ${day}::date)` })
      .from(sections)
      .where(
        and(
          eq(sectionEnrollments.studentId, studentId),
          isNull(endDate),
          eq(sections.id, sectionId),
          eq(sections.schoolId, schoolId),
        ),
      )
      .returning({ sectionId, seat, beginDate });
  },
);

export type StudentSearch = {
  readonly schoolId: number;
  readonly schoolYear: number;
  /** The beginning of the family name. */
  readonly familyName: string | undefined;
  readonly grade: number | undefined;
  readonly limit: number;
};

const schoolStudents = query("enrollment.school-students", (search: Given<StudentSearch>) => {
  const { id: studentId, studentNumber, givenName, familyName, birthDate } = students;
  const { grade } = schoolEnrollments;
  const namedSo = sql`starts_with(lower(${familyName}), lower(${search.familyName}::text))`;
  return db
    .select({ studentId, studentNumber, givenName, familyName, birthDate, grade })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, schoolEnrollments.studentId))
    .where(
      and(
        eq(schoolEnrollments.schoolId, search.schoolId),
        eq(schoolEnrollments.schoolYear, search.schoolYear),
        isNull(schoolEnrollments.exitDate),
        whereGiven(search.familyName, "text", namedSo),
        whereGiven(search.grade, "int", eq(grade, search.grade)),
      ),
    )
    .orderBy(asc(familyName), asc(givenName), asc(studentId))
    .limit(search.limit);
});
export type SchoolStudent = Awaited<ReturnType<typeof schoolStudents.all>>[number];

/** Students actively enrolled at a school. */
export async function findStudents(database: Database, search: StudentSearch): Promise<SchoolStudent[]> {
  return await schoolStudents.all(database, search);
}
