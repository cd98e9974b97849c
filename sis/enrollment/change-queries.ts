/** Queries that enroll students, and begin and end enrollments. */
import { type AnyColumn, and, eq, getTableName, gte, type SQLWrapper, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { attendanceMarkHistory, attendanceMarks } from "../db/schema/attendance.ts";
import {
  type enrollmentKinds,
  type entryCodes,
  type exitCodes,
  schoolEnrollments,
} from "../db/schema/enrollment.ts";
import { languageStatuses } from "../db/schema/language-history.ts";
import { students } from "../db/schema/people.ts";
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

/** The student, their account, their enrollment and the first line of their history in English, in one statement. */
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
  const language = db
    .$with("language", {})
    .as(
      insertFrom(
        languageStatuses,
        { studentId: student.id, beginDate: entryDate, status: wanted.englishStatus },
        sql`FROM ${student}`,
      ),
    );
  return db
    .with(next, student, account, enrollment, language)
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
    .where(eq(ended.id, enrollmentId));
});

export type NewEntry = Entry & {
  readonly studentId: number;
  readonly kind: (typeof enrollmentKinds)[number];
};

export const beginEnrollment = query("enrollment.begin", (entry: Given<NewEntry>) => {
  const { studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode } = entry;
  return db
    .insert(schoolEnrollments)
    .values({ studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode })
    .returning({ enrollmentId: schoolEnrollments.id });
});

type AbsencesFrom = {
  readonly studentId: number;
  readonly sectionIds: readonly number[];
  readonly day: string;
  readonly at: Date;
};

/** The absences of a student who never came: they stay in the history only. */
export const voidAbsences = change("enrollment.void-absences", (absences: Given<AbsencesFrom>) => {
  const { studentId, sectionIds, day: from, at: replacedAt } = absences;
  const marks = attendanceMarks;
  const voided = db
    .delete(marks)
    .where(
      and(
        eq(marks.studentId, studentId),
        sql`${marks.sectionId} = ANY(${sectionIds}::int[])`,
        gte(marks.day, from),
        eq(marks.code, "A"),
      ),
    )
    .returning();
  const kept = (column: AnyColumn) => sql`voided.${unqualified(column)}`;
  const { sectionId, day, period, revision, code } = marks;
  const history = insertFrom(
    attendanceMarkHistory,
    {
      ...{ sectionId: kept(sectionId), day: kept(day), studentId: kept(marks.studentId) },
      ...{ period: kept(period), revision: kept(revision), code: kept(code), replacedAt },
    },
    sql`FROM voided`,
  );
  return sql`WITH voided AS ${voided} ${history}`;
});
