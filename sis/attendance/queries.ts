/** SQL of rosters, submissions and what is not submitted yet. */
import { z } from "zod";
import { attendanceCodes } from "../db/schema/attendance.ts";
import { command, type Database, statement } from "../db/statement.ts";
import { priorColumns } from "../db/write-once.ts";

const onRoster = `e.begin_date <= $2::date AND (e.end_date IS NULL OR e.end_date > $2::date)`;

const rosterRows = statement(
  "attendance.roster",
  `SELECT s.title, s.period, s.school_id AS "schoolId", s.capacity,
          submitted.revision,
          st.id AS "studentId", st.given_name AS "givenName", st.family_name AS "familyName",
          g.grade, e.seat, m.code
     FROM sections s
     JOIN terms t ON t.id = s.term_id
     CROSS JOIN LATERAL (
       SELECT coalesce(max(a.revision), 0) AS revision FROM attendance_submissions a
        WHERE a.section_id = s.id AND a.day = $2) submitted
     LEFT JOIN section_enrollments e ON e.section_id = s.id AND ${onRoster}
     LEFT JOIN students st ON st.id = e.student_id
     LEFT JOIN LATERAL (
       SELECT h.grade FROM school_enrollments h
        WHERE h.student_id = e.student_id AND h.school_year = t.school_year
        ORDER BY (h.exit_date IS NULL) DESC, h.entry_date DESC LIMIT 1) g ON true
     LEFT JOIN attendance_marks m ON m.section_id = s.id AND m.day = $2 AND m.student_id = e.student_id
    WHERE s.id = $1
    ORDER BY st.family_name, st.given_name, st.id`,
  {
    title: z.string(),
    period: z.int(),
    schoolId: z.int(),
    capacity: z.int(),
    revision: z.int(),
    studentId: z.int().nullable(),
    givenName: z.string().nullable(),
    familyName: z.string().nullable(),
    grade: z.int().nullable(),
    seat: z.int().nullable(),
    code: z.enum(attendanceCodes).nullable(),
  },
);
type RosterRow = Awaited<ReturnType<typeof rosterRows.all>>[number];

export type RosterStudent = {
  readonly studentId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly grade: number | null;
  readonly seat: number;
  readonly code: (typeof attendanceCodes)[number] | null;
};
export type Roster = {
  readonly section: {
    readonly sectionId: number;
    readonly title: string;
    readonly period: number;
    readonly schoolId: number;
    readonly capacity: number;
    readonly enrolled: number;
  };
  readonly students: RosterStudent[];
  /** 0 where attendance was not submitted yet. */
  readonly revision: number;
};

/** Who is in the section on that day, with the mark in force; undefined where there is no such section. */
export async function findRoster(
  database: Database,
  sectionId: number,
  day: string,
): Promise<Roster | undefined> {
  const rows = await rosterRows.all(database, [sectionId, day]);
  const first = rows[0];
  if (first === undefined) return undefined;
  const { title, period, schoolId, capacity, revision } = first;
  const students = rows.flatMap(rosterStudent);
  const section = { sectionId, title, period, schoolId, capacity, enrolled: students.length };
  return { section, students, revision };
}

/** None for the one row of an empty section. */
function rosterStudent({ studentId, givenName, familyName, grade, seat, code }: RosterRow): RosterStudent[] {
  if (studentId === null || givenName === null || familyName === null || seat === null) return [];
  return [{ studentId, givenName, familyName, grade, seat, code }];
}

const mySections = statement(
  "attendance.my-sections",
  `SELECT s.id AS "sectionId", s.period, s.title, r.number AS room,
          (SELECT count(*)::int FROM section_enrollments e WHERE e.section_id = s.id AND ${onRoster}) AS enrolled,
          EXISTS (SELECT 1 FROM attendance_submissions a WHERE a.section_id = s.id AND a.day = $2) AS submitted
     FROM section_teachers t
     JOIN sections s ON s.id = t.section_id
     JOIN terms term ON term.id = s.term_id AND $2::date BETWEEN term.begin_date AND term.end_date
     LEFT JOIN section_meetings m ON m.section_id = s.id AND m.period = s.period
     LEFT JOIN rooms r ON r.id = m.room_id
    WHERE t.staff_id = $1
    ORDER BY s.period, s.id`,
  {
    sectionId: z.int(),
    period: z.int(),
    title: z.string(),
    room: z.string().nullable(),
    enrolled: z.int(),
    submitted: z.boolean(),
  },
);
export type TaughtSection = Awaited<ReturnType<typeof mySections.all>>[number];

/** The sections that a member of staff teaches in the terms of that day. */
export async function findTaughtSections(
  database: Database,
  staffId: number,
  day: string,
): Promise<TaughtSection[]> {
  return await mySections.all(database, [staffId, day]);
}

const notSubmitted = statement(
  "attendance.not-submitted",
  `SELECT s.id AS "sectionId", s.title, s.period, r.number AS room, teacher.name AS teacher, roster.enrolled
     FROM sections s
     JOIN terms t ON t.id = s.term_id AND $2::date BETWEEN t.begin_date AND t.end_date
     JOIN section_meetings m ON m.section_id = s.id AND m.period = s.period
      AND m.days & (1 << (extract(isodow FROM $2::date)::int - 1)) <> 0
     LEFT JOIN rooms r ON r.id = m.room_id
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS enrolled FROM section_enrollments e
        WHERE e.section_id = s.id AND ${onRoster}) roster
     LEFT JOIN LATERAL (
       SELECT st.given_name || ' ' || st.family_name AS name
         FROM section_teachers x JOIN staff st ON st.id = x.staff_id
        WHERE x.section_id = s.id ORDER BY x.role = 'primary' DESC, x.staff_id LIMIT 1) teacher ON true
    WHERE s.school_id = $1 AND ($3::int IS NULL OR s.period = $3) AND roster.enrolled > 0
      AND EXISTS (SELECT 1 FROM calendar_days c WHERE c.day = $2 AND c.kind = 'instructional')
      AND NOT EXISTS (SELECT 1 FROM attendance_submissions a WHERE a.section_id = s.id AND a.day = $2)
    ORDER BY s.period, s.id`,
  {
    sectionId: z.int(),
    title: z.string(),
    period: z.int(),
    room: z.string().nullable(),
    teacher: z.string().nullable(),
    enrolled: z.int(),
  },
);
export type UnsubmittedSection = Awaited<ReturnType<typeof notSubmitted.all>>[number];

/** Sections that meet on that day, have students, and whose attendance is not submitted; every period where none is named. */
export async function findNotSubmitted(
  database: Database,
  wanted: { readonly schoolId: number; readonly day: string; readonly period: number | undefined },
): Promise<UnsubmittedSection[]> {
  return await notSubmitted.all(database, [wanted.schoolId, wanted.day, wanted.period]);
}

/**
 * The whole submission in one statement, so in one transaction and one round trip. Nothing is written unless the
 * audit row is (`claimed`), and that is written only if the facts allow it (`facts`) and the key is new (`prior`).
 * Whoever does not get the lock of the section and day writes nothing and comes again after waiting for it.
 * Every replaced mark goes to the history, so that the marks of a revision are exactly the rows that carry it.
 * Values: section, day, key, digest, account, staff, time, students, codes.
 */
export const submitMarks = statement(
  "attendance.submit",
  `WITH given AS MATERIALIZED (
     SELECT * FROM unnest($8::int[], $9::text[]) AS mark (student_id, code)),
   roster AS MATERIALIZED (
     SELECT e.student_id FROM section_enrollments e WHERE e.section_id = $1 AND ${onRoster}),
   facts AS MATERIALIZED (
     SELECT s.school_id, $2::date BETWEEN t.begin_date AND t.end_date AS in_term,
            EXISTS (SELECT 1 FROM calendar_days c WHERE c.day = $2 AND c.kind = 'instructional') AS instructional,
            pg_try_advisory_xact_lock($1::int, $2::date - DATE '2000-01-01') AS alone,
            ARRAY(SELECT student_id FROM roster EXCEPT SELECT student_id FROM given ORDER BY 1) AS missing,
            ARRAY(SELECT student_id FROM given EXCEPT SELECT student_id FROM roster ORDER BY 1) AS unknown,
            (SELECT coalesce(max(revision), 0) + 1 FROM attendance_submissions
              WHERE section_id = $1 AND day = $2) AS revision
       FROM sections s JOIN terms t ON t.id = s.term_id WHERE s.id = $1),
   prior AS MATERIALIZED (
     SELECT account_id, request_digest, response_status, response FROM audit_trail WHERE operation_id = $3),
   claimed AS (
     INSERT INTO audit_trail (at, account_id, action, operation_id, request_digest, school_id, section_id,
                              detail, response_status, response)
     SELECT $7::timestamptz, $5::int, 'attendance.submit', $3::text, $4::bytea, school_id, $1::int, '{}', 200,
            jsonb_build_object('revision', revision, 'submittedAt', $7::timestamptz)
       FROM facts
      WHERE alone AND in_term AND instructional AND missing = '{}' AND unknown = '{}'
        AND NOT EXISTS (SELECT 1 FROM prior)
     ON CONFLICT (operation_id) DO NOTHING
     RETURNING response),
   submitted AS (
     INSERT INTO attendance_submissions (section_id, day, revision, submitted_by, submitted_at, operation_id)
     SELECT $1::int, $2::date, facts.revision, $6::int, $7::timestamptz, $3::text FROM facts, claimed
     RETURNING revision),
   replaced AS (
     INSERT INTO attendance_mark_history (section_id, day, student_id, revision, code, replaced_at)
     SELECT m.section_id, m.day, m.student_id, m.revision, m.code, $7::timestamptz
       FROM submitted, given JOIN attendance_marks m
         ON m.section_id = $1 AND m.day = $2 AND m.student_id = given.student_id),
   marked AS (
     INSERT INTO attendance_marks (section_id, day, student_id, revision, code)
     SELECT $1::int, $2::date, given.student_id, submitted.revision, given.code FROM submitted, given
     ON CONFLICT (section_id, day, student_id) DO UPDATE SET revision = excluded.revision, code = excluded.code)
   SELECT coalesce(alone, true) AS alone, facts.school_id IS NOT NULL AS "sectionFound", coalesce(in_term, false) AS "dayInTerm",
          coalesce(instructional, false) AS instructional, coalesce(missing, '{}') AS missing,
          coalesce(unknown, '{}') AS unknown, claimed.response AS done,
          prior.account_id AS "accountId", prior.request_digest AS "requestDigest",
          prior.response_status AS "responseStatus", prior.response
     FROM (SELECT 1) always
     LEFT JOIN facts ON true LEFT JOIN claimed ON true LEFT JOIN prior ON true`,
  {
    /** False where another submission of the same section and day is under way: nothing was written. */
    alone: z.boolean(),
    sectionFound: z.boolean(),
    dayInTerm: z.boolean(),
    instructional: z.boolean(),
    missing: z.array(z.int()),
    unknown: z.array(z.int()),
    /** What the audit row holds; null where nothing was written. */
    done: z.unknown(),
    accountId: priorColumns.accountId.nullable(),
    requestDigest: priorColumns.requestDigest.nullable(),
    responseStatus: priorColumns.responseStatus.nullable(),
    response: z.unknown(),
  },
);
/** Values: section, day. Held to the end of the transaction; statements after it see what earlier holders wrote. */
export const waitForSubmissions = command(
  "attendance.wait-for-submissions",
  `SELECT pg_advisory_xact_lock($1::int, $2::date - DATE '2000-01-01')`,
);

export type SubmissionRow = Awaited<ReturnType<typeof submitMarks.all>>[number];
