/** SQL of people, school enrollments and those who leave. */
import { z } from "zod";
import { command, type Database, statement } from "../db/statement.ts";
import type { KnownPerson, SchoolFacts } from "./rules.ts";

/** Namespace of our advisory locks; any number that nothing else in the database uses. */
const birthDateLock = 2027;

/**
 * Value: a birth date. Whoever enrolls a person born on that day waits for those who came before, so that the second
 * of two equal forms finds the first one's student. Two people can only match if they share a birth date.
 */
export const lockBirthDate = command(
  "enrollment.lock-birth-date",
  `SELECT pg_advisory_xact_lock(${birthDateLock}, $1::date - date '1900-01-01')`,
);

const bornOn = statement(
  "enrollment.born-on",
  `SELECT id AS "studentId", given_name AS "givenName", family_name AS "familyName", created_at AS "createdAt"
     FROM students WHERE birth_date = $1`,
  { studentId: z.int(), givenName: z.string(), familyName: z.string(), createdAt: z.date() },
);

export async function findBornOn(database: Database, birthDate: string): Promise<KnownPerson[]> {
  return await bornOn.all(database, [birthDate]);
}

const people = statement(
  "enrollment.people",
  `SELECT s.id AS "studentId", s.student_number AS "studentNumber", s.given_name AS "givenName",
          s.family_name AS "familyName", s.birth_date AS "birthDate", e.school_id AS "schoolId", e.grade
     FROM students s
     LEFT JOIN LATERAL (
       SELECT school_id, grade FROM school_enrollments
        WHERE student_id = s.id AND exit_date IS NULL ORDER BY school_year DESC LIMIT 1) e ON true
    WHERE s.id = ANY($1::int[]) ORDER BY s.id`,
  {
    studentId: z.int(),
    studentNumber: z.int(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    schoolId: z.int().nullable(),
    grade: z.int().nullable(),
  },
);
export type Person = Awaited<ReturnType<typeof people.all>>[number];

/** Who these students are and where they are enrolled now. */
export async function findPeople(database: Database, studentIds: readonly number[]): Promise<Person[]> {
  return await people.all(database, [studentIds]);
}

const schoolFacts = statement(
  "enrollment.school-facts",
  `SELECT s.low_grade AS "lowGrade", s.high_grade AS "highGrade", y.id AS "schoolYear"
     FROM schools s LEFT JOIN school_years y ON $2::date BETWEEN y.begin_date AND y.end_date
    WHERE s.id = $1`,
  { lowGrade: z.int(), highGrade: z.int(), schoolYear: z.int().nullable() },
);

export async function findSchoolFacts(
  database: Database,
  schoolId: number,
  day: string,
): Promise<SchoolFacts | undefined> {
  return await schoolFacts.first(database, [schoolId, day]);
}

/** Numbers that the SIS gives lie above those that came with the students it took over. */
const firstStudentNumber = 9_000_000_000;

/** Values: names, birth date, sex, ethnicity, language, English status, time, school, year, grade, day, code. */
export const insertStudent = statement(
  "enrollment.insert-student",
  `WITH next AS MATERIALIZED (SELECT nextval('students_id_seq')::int AS id),
   student AS (
     INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                           english_status, low_income, foster_youth, created_at)
     SELECT id, ${firstStudentNumber} + id, $1, $2, $3::date, $4, $5, $6, $7, false, false, $8::timestamptz
       FROM next
     RETURNING id, student_number),
   account AS (
     INSERT INTO accounts (subject, role, student_id) SELECT 'student-' || id, 'student', id FROM student),
   enrollment AS (
     INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
     SELECT id, $9::int, $10::smallint, $11::smallint, $12::date, $13 FROM student
     RETURNING id)
   SELECT student.id AS "studentId", student.student_number AS "studentNumber", enrollment.id AS "enrollmentId"
     FROM student, enrollment`,
  { studentId: z.int(), studentNumber: z.int(), enrollmentId: z.int() },
);

const guardianByEmail = statement(
  "enrollment.guardian-by-email",
  `SELECT g.id AS "guardianId", g.given_name AS "givenName", g.family_name AS "familyName"
     FROM accounts a JOIN guardians g ON g.id = a.guardian_id WHERE a.subject = lower($1)`,
  { guardianId: z.int(), givenName: z.string(), familyName: z.string() },
);
export type KnownGuardian = Awaited<ReturnType<typeof guardianByEmail.all>>[number];

/** The guardian who signs in with this address. */
export async function findGuardian(database: Database, email: string): Promise<KnownGuardian | undefined> {
  return await guardianByEmail.first(database, [email]);
}

/** Values: given name, family name, phone, e-mail. */
export const insertGuardian = statement(
  "enrollment.insert-guardian",
  `INSERT INTO guardians (given_name, family_name, phone, email) VALUES ($1, $2, $3, lower($4))
   RETURNING id AS "guardianId"`,
  { guardianId: z.int() },
);

/** Values: student, guardian, relationship. */
export const linkGuardian = command(
  "enrollment.link-guardian",
  "INSERT INTO student_guardians (student_id, guardian_id, relationship) VALUES ($1, $2, $3)",
);

const lockedStudent = statement(
  "enrollment.lock-student",
  `SELECT birth_date AS "birthDate" FROM students WHERE id = $1 FOR NO KEY UPDATE`,
  { birthDate: z.string() },
);

/** Holds the student until the transaction ends; changes of their seats and schools go one after the other. */
export async function lockStudent(
  database: Database,
  studentId: number,
): Promise<{ birthDate: string } | undefined> {
  return await lockedStudent.first(database, [studentId]);
}

const current = statement(
  "enrollment.current",
  `SELECT e.id AS "enrollmentId", e.school_id AS "schoolId", e.grade, e.entry_date AS "entryDate",
          EXISTS (SELECT 1 FROM attendance_marks m
                   WHERE m.student_id = e.student_id AND m.day >= e.entry_date AND m.code <> 'A') AS seen
     FROM school_enrollments e JOIN school_years y ON y.id = e.school_year
    WHERE e.student_id = $1 AND e.exit_date IS NULL AND $2::date BETWEEN y.begin_date AND y.end_date`,
  { enrollmentId: z.int(), schoolId: z.int(), grade: z.int(), entryDate: z.string(), seen: z.boolean() },
);
export type CurrentEnrollment = Awaited<ReturnType<typeof current.all>>[number];

/** The enrollment in force in the school year of that day. */
export async function findCurrentEnrollment(
  database: Database,
  studentId: number,
  day: string,
): Promise<CurrentEnrollment | undefined> {
  return await current.first(database, [studentId, day]);
}

/** Values: enrollment, day, exit code. */
export const endEnrollment = command(
  "enrollment.end",
  "UPDATE school_enrollments SET exit_date = $2, exit_code = $3 WHERE id = $1 AND exit_date IS NULL",
);

/** Values: student, school, school year, grade, day, entry code. */
export const beginEnrollment = statement(
  "enrollment.begin",
  `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
   VALUES ($1, $2, $3, $4, $5, $6) RETURNING id AS "enrollmentId"`,
  { enrollmentId: z.int() },
);

/** Values: student, school, day. Every seat that the student holds at the school. */
export const freeSeats = statement(
  "enrollment.free-seats",
  `UPDATE section_enrollments e SET end_date = greatest(e.begin_date, $3::date)
     FROM sections s
    WHERE e.student_id = $1 AND e.end_date IS NULL AND s.id = e.section_id AND s.school_id = $2
    RETURNING e.section_id AS "sectionId", e.seat, e.begin_date AS "beginDate"`,
  { sectionId: z.int(), seat: z.int(), beginDate: z.string() },
);

const schoolStudents = statement(
  "enrollment.school-students",
  `SELECT s.id AS "studentId", s.student_number AS "studentNumber", s.given_name AS "givenName",
          s.family_name AS "familyName", s.birth_date AS "birthDate", e.grade
     FROM school_enrollments e JOIN students s ON s.id = e.student_id
    WHERE e.school_id = $1 AND e.school_year = $2 AND e.exit_date IS NULL
      AND ($3::text IS NULL OR starts_with(lower(s.family_name), lower($3)))
      AND ($4::int IS NULL OR e.grade = $4)
    ORDER BY s.family_name, s.given_name, s.id
    LIMIT $5`,
  {
    studentId: z.int(),
    studentNumber: z.int(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    grade: z.int(),
  },
);
export type SchoolStudent = Awaited<ReturnType<typeof schoolStudents.all>>[number];

export type StudentSearch = {
  readonly schoolId: number;
  readonly schoolYear: number;
  /** The beginning of the family name. */
  readonly familyName: string | undefined;
  readonly grade: number | undefined;
  readonly limit: number;
};

/** Students actively enrolled at a school. */
export async function findStudents(database: Database, search: StudentSearch): Promise<SchoolStudent[]> {
  const { schoolId, schoolYear, familyName, grade, limit } = search;
  return await schoolStudents.all(database, [schoolId, schoolYear, familyName, grade, limit]);
}
