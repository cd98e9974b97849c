/**
 * The rows that one order plays on: three students and three sections at the small high school, for this order only, so
 * that orders don't interfere. Rows of sections are copied from the small school's.
 */
import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { birch, openingDay, people } from "../support/small-school.ts";

/** A Monday after the last score of the small school, so that seats may be given up on it; it is today. */
export const day = "2026-08-17";

export type Scene = {
  /** Ids of the scene's rows are this and the numbers below. */
  readonly base: number;
  /** A family name and birth date that no other scene has. */
  readonly familyName: string;
  readonly birthDate: string;
};

/** Each has a seat in `home`. */
export const newcomers = [1, 2] as const;
/** Has a seat in `last`, which has only one other seat. */
export const incumbent = 3;
/** Period 1. */
export const home = 11;
/** Period 2, two seats. */
export const last = 12;
/** Also in period 2, with two seats. */
export const rival = 13;
/** Of everyone but the leaver: a course from another school, which nobody has verified. */
export const transferredLine = 1;
/** Isn't in any class, and is to leave: if that is canceled, they return to `last`. */
export const leaver = 4;
/** A report of the school's class lists, which waits. */
export const report = 31;
/** When the leaver leaves, as far as anyone knows. */
export const leavingDay = "2026-09-14";
/** Of everyone but the leaver. */
export const guardian = 21;
/** Of a student, whose number is added: an order of which no dose was given, one with a dose an hour ago, and a visit. */
export const health = { order: 30, visit: 40, givenOrder: 50, dose: 60 } as const;
/** Minutes from one dose to the next. */
export const doseInterval = 240;
const doseGivenAt = `${day} 14:15Z`;
/** No one whom a write enrolls is born on a 31st. */
const studentBirthDate = "2011-01-31";
/** High schools, for transfers. */
export const otherSchools = [3, 4] as const;

export const idsOfScene = 100;
/** Ids that are lower are of rows that all scenes share. */
export const firstBase = 1_000_000;
const firstNumber = 7_000_000_000;

/** What another school must know about a student. */
export function identityOf(studentId: number): { studentNumber: number; birthDate: string } {
  return { studentNumber: firstNumber + studentId, birthDate: studentBirthDate };
}

export function makeScene(number: number): Scene {
  const digest = createHash("sha256").update(String(number)).digest();
  const letters = [...digest.subarray(0, 12)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  const dayOfMonth = String(1 + (number % 28)).padStart(2, "0");
  return {
    base: firstBase + number * idsOfScene,
    familyName: letters.join(""),
    birthDate: `${2010 + (number % 2)}-${String(1 + (number % 12)).padStart(2, "0")}-${dayOfMonth}`,
  };
}

/** Inserts the rows of this many scenes, numbered from `first`. */
export async function stageScenes(pool: Pool, first: number, count: number): Promise<void> {
  const bases = Array.from({ length: count }, (_, index) => makeScene(first + index).base);
  await pool.query({ name: "stage-scenes", text: "SELECT stage_scenes($1)", values: [bases] });
  // Without statistics, plans read every section of the school: all scenes are there.
  if (first === 1)
    await pool.query(
      "ANALYZE students, school_enrollments, sections, section_enrollments, education_programs",
    );
}

/** Puts what scenes share back as it was. */
export async function clearShared(pool: Pool): Promise<void> {
  await pool.query({ name: "clear-shared", text: "DELETE FROM attendance_settings" });
  await pool.query({ name: "clear-reports", text: `DELETE FROM reports WHERE id < ${firstBase}` });
}

/** The distance from someone's ids to those of a colleague with the same role at the same school. */
const idsApart = 100;
export type Role = "birchCounselor" | "birchOffice" | "birchTeacher" | "birchNurse" | "administrator";

/** The account of the first or second of the two writers: transfers by one account would take turns. */
export function accountOf(role: Role, party: 0 | 1): { accountId: number } {
  return { accountId: people[role].accountId + party * idsApart };
}

const copied = (table: string, changes: string, from: string, source = "AS original") => `
  INSERT INTO ${table}
  SELECT copy.* FROM ${table} ${source}, ${from},
    LATERAL jsonb_populate_record(original, jsonb_build_object(${changes})) AS copy`;

const colleague = `(VALUES (${idsApart})) AS colleague (apart)`;
const colleagues = `
  ${copied("staff", "'id', original.id + apart", colleague)} WHERE original.id IN (5, 7, 8, 9, 13);
  ${copied(
    "accounts",
    "'id', original.id + apart, 'staff_id', original.staff_id + apart, 'subject', original.subject || '-' || apart",
    colleague,
  )} WHERE original.staff_id IN (5, 7, 8, 9, 13)`;

const schools = `${copied(
  "schools",
  "'id', number, 'name', 'High School ' || number",
  `unnest(ARRAY[${otherSchools.join(", ")}]) AS number`,
)} WHERE original.id = ${birch.schoolId}`;

const bases = "unnest(bases) AS base";
/** Each section, the small school's section that it copies, and its seats. */
const sections = `${bases}, (VALUES (${home}, ${birch.sections[0]}, 3), (${last}, ${birch.sections[1]}, 2), (${rival}, ${birch.sections[1]}, 2))
    AS of_scene (number, copied, capacity)`;
/** Section, student and seat. */
const seats = `${bases}, (VALUES (${home}, 1, 1), (${home}, 2, 2), (${last}, ${incumbent}, 1)) AS of_scene (number, student, seat)`;

/** Without triggers: they would only cost time, since the rows are those of a school that they have checked. */
const stageFunction = `
  CREATE FUNCTION stage_scenes(bases int[]) RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
  BEGIN
    INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                          english_status, low_income, foster_youth, created_at)
    SELECT base + number, ${firstNumber} + base + number, 'Student ' || number, 'Scene', '${studentBirthDate}', 'X',
           'Not reported', 'English', 'EO', false, false, timestamptz '2025-08-01'
      FROM ${bases}, generate_series(1, ${leaver}) AS number;
    INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
    SELECT base + number, ${birch.schoolId}, 2027, 10, '${openingDay}', 'E1'
      FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    INSERT INTO school_enrollments
      (id, student_id, school_id, school_year, grade, entry_date, entry_code, exit_date, exit_code)
    SELECT base + ${leaver}, base + ${leaver}, ${birch.schoolId}, 2027, 10, '${openingDay}', 'E1', '${leavingDay}', 'T180'
      FROM ${bases};
    INSERT INTO audit_trail (account_id, action, operation_id, request_digest, student_id, detail, response_status, response)
    SELECT ${people.birchOffice.accountId}, 'enrollment.withdraw', 'leaver-' || base, '', base + ${leaver},
           jsonb_build_object('before', jsonb_build_object('enrollmentId', base + ${leaver}, 'seats', jsonb_build_array(
             jsonb_build_object('sectionId', base + ${last}, 'beginDate', '${leavingDay}', 'endDate', NULL)))), 200, '{}'
      FROM ${bases};
    INSERT INTO medication_orders (id, student_id, medication, dose, least_minutes_between, begin_date)
    SELECT base + kind + number, base + number, 'albuterol', '2 puffs', ${doseInterval}, '${openingDay}'
      FROM ${bases}, generate_series(1, ${incumbent}) AS number, unnest(ARRAY[${health.order}, ${health.givenOrder}]) AS kind;
    INSERT INTO medication_doses
      (id, order_id, school_id, given_at, version, state, recorded_by, recorded_at, operation_id)
    SELECT base + ${health.dose} + number, base + ${health.givenOrder} + number, ${birch.schoolId}, '${doseGivenAt}', 1, 'given',
           ${people.birchNurse.staffId}, '${doseGivenAt}', 'dose-' || base + number
      FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    INSERT INTO health_visits
      (id, student_id, school_id, day, version, reason, outcome, recorded_by, recorded_at, operation_id)
    SELECT base + ${health.visit} + number, base + number, ${birch.schoolId}, '${day}', 1, 'pain', 'rested',
           ${people.birchNurse.staffId}, '${doseGivenAt}', 'visit-' || base + number
      FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    INSERT INTO education_programs (student_id, case_manager_id, reviewed_on, assessed_on)
    SELECT base + number, ${people.asterCaseManager.staffId}, '2026-05-04', '2026-05-04'
      FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    INSERT INTO reports (id, school_id, kind, format, state, expected, made, last_subject, asked_by, asked_at)
    SELECT base + ${report}, ${birch.schoolId}, 'class-lists', 'html', 'waiting', 8, 0, 0, 7, timestamptz '2026-08-11'
      FROM ${bases};
    INSERT INTO guardians (id, given_name, family_name, phone, email)
    SELECT base + ${guardian}, 'Robin', 'Scene', '213-555-0100', base || '@scenes.example' FROM ${bases};
    INSERT INTO student_guardians (student_id, guardian_id, relationship)
    SELECT base + number, base + ${guardian}, 'mother' FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    INSERT INTO course_history (student_id, line, school_year, grade, term, course_code, course_title, mark,
                                credits_attempted, credits_earned, repeats, verified, other_school)
    SELECT base + number, ${transferredLine}, 2026, 9, 'fall', 'ALG-1', 'Algebra 1', 'B', 5, 5, false, false, 'Elm School'
      FROM ${bases}, generate_series(1, ${incumbent}) AS number;
    ${copied("sections", "'id', base + number, 'capacity', of_scene.capacity", sections)} WHERE original.id = copied;
    ${copied("section_meetings", "'section_id', base + number", sections)} WHERE original.section_id = copied;
    ${copied("section_teachers", "'section_id', base + number", sections)} WHERE original.section_id = copied;
    ${copied(
      "section_teachers",
      `'section_id', base + number, 'staff_id', original.staff_id + ${idsApart}, 'role', 'co-teacher'`,
      sections,
    )} WHERE original.section_id = copied;
    ${copied(
      "section_enrollments",
      `'section_id', base + of_scene.number, 'student_id', base + student, 'seat', of_scene.seat`,
      seats,
    )} WHERE original.student_id = 2001
         AND original.section_id = CASE of_scene.number WHEN ${home} THEN ${birch.sections[0]} ELSE ${birch.sections[1]} END;
    ${copied("assignments", "'id', base + number, 'section_id', base + number", sections)}
     WHERE original.id = ${birch.assignment};
    ${copied(
      "scores",
      "'assignment_id', base + of_scene.number, 'section_id', base + of_scene.number, 'student_id', base + student",
      seats,
    )} WHERE original.assignment_id = ${birch.assignment};
  END $$`;

/** Once for each database with the small school. */
export async function prepareScenes(pool: Pool): Promise<void> {
  for (const text of [colleagues, schools, stageFunction]) await pool.query(text);
}
