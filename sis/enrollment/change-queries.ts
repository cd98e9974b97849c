/** Queries that enroll students, begin and end enrollments, and free seats. */
import { and, eq, getTableName, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { type entryCodes, type exitCodes, schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { encoded, insertFrom, oneRow, unqualified } from "../db/templates.ts";

/** Namespace of our advisory locks; any number that nothing else in the database uses. */
const birthDateLock = 2027;

/**
 * Enrollments of people with the same birth date take turns, so that the second of two identical forms finds the
 * first one's student. Two people can only match if they share a birth date.
 */
export const lockBirthDate = change(
  "enrollment.lock-birth-date",
  ({ birthDate }: Given<{ birthDate: string }>) => {
    const days = sql`${birthDate}::date - date '1900-01-01'`;
    return db.select({ lock: sql`pg_advisory_xact_lock(${birthDateLock}, ${days})` }).from(oneRow);
  },
);

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
  | "preferredName"
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
  const next = nextStudentId();
  const { id, studentNumber } = students;
  const person = sql`FROM ${next} RETURNING ${unqualified(id, studentNumber)}`;
  const student = db
    .$with("student", { id, studentNumber })
    .as(insertFrom(students, studentValues(wanted, next.id), person));
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

function nextStudentId() {
  const sequence = sql`pg_get_serial_sequence(${getTableName(students)}, ${students.id.name})`;
  return db
    .$with("next", { id: students.id })
    .as(sql`SELECT nextval(${sequence})::int AS ${unqualified(students.id)}`);
}

function studentValues(wanted: Given<NewStudent>, id: SQLWrapper) {
  const { givenName, familyName, preferredName, birthDate } = wanted;
  const { sex, ethnicity, homeLanguage, englishStatus, createdAt } = wanted;
  return {
    ...{ id, studentNumber: sql`${firstStudentNumber} + ${id}`, givenName, familyName, preferredName },
    ...{ birthDate, sex, ethnicity, homeLanguage, englishStatus, createdAt },
    ...{ lowIncome: sql`false`, fosterYouth: sql`false` },
  };
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

export type NewEntry = Entry & { readonly studentId: number };

export const beginEnrollment = query("enrollment.begin", (entry: Given<NewEntry>) => {
  const { studentId, schoolId, schoolYear, grade, entryDate, entryCode } = entry;
  return db
    .insert(schoolEnrollments)
    .values({ studentId, schoolId, schoolYear, grade, entryDate, entryCode })
    .returning({ enrollmentId: schoolEnrollments.id });
});

type SeatsAtSchool = { readonly studentId: number; readonly schoolId: number; readonly day: string };

/** Ends every seat that the student has at the school. */
export const freeSeats = query(
  "enrollment.free-seats",
  ({ studentId, schoolId, day }: Given<SeatsAtSchool>) => {
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
