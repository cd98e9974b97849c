/** SQL of schedules, open sections and seats. */
import { z } from "zod";
import { command, type Database, statement } from "../db/statement.ts";

const scheduleEntries = statement(
  "scheduling.schedule",
  `SELECT e.section_id AS "sectionId", s.title, s.period, s.term_id AS "termId", s.school_id AS "schoolId",
          coalesce(m.days, 0) AS days, r.number AS room, teacher.name AS teacher,
          to_char(b.begins_at, 'HH24:MI') AS "beginsAt", to_char(b.ends_at, 'HH24:MI') AS "endsAt"
     FROM section_enrollments e
     JOIN sections s ON s.id = e.section_id
     LEFT JOIN section_meetings m ON m.section_id = s.id AND m.period = s.period
     LEFT JOIN rooms r ON r.id = m.room_id
     LEFT JOIN bell_periods b ON b.school_id = s.school_id AND b.period = s.period
     LEFT JOIN LATERAL (
       SELECT st.given_name || ' ' || st.family_name AS name
         FROM section_teachers t JOIN staff st ON st.id = t.staff_id
        WHERE t.section_id = s.id
        ORDER BY t.role = 'primary' DESC, t.staff_id LIMIT 1) teacher ON true
    WHERE e.student_id = $1 AND e.end_date IS NULL
    ORDER BY s.period, s.term_id, s.id`,
  {
    sectionId: z.int(),
    title: z.string(),
    period: z.int(),
    termId: z.int(),
    schoolId: z.int(),
    days: z.int(),
    room: z.string().nullable(),
    teacher: z.string().nullable(),
    beginsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
  },
);
export type ScheduleEntry = Awaited<ReturnType<typeof scheduleEntries.all>>[number];

/** The sections in which a student holds a seat, in the order of the school day. */
export async function findSchedule(database: Database, studentId: number): Promise<ScheduleEntry[]> {
  return await scheduleEntries.all(database, [studentId]);
}

const openSections = statement(
  "scheduling.sections",
  `SELECT s.id AS "sectionId", s.title, s.period, s.capacity, s.course_id AS "courseId", s.term_id AS "termId",
          taken.seats AS enrolled, s.capacity - taken.seats AS "openSeats"
     FROM sections s
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS seats FROM section_enrollments e
        WHERE e.section_id = s.id AND e.end_date IS NULL) taken
    WHERE s.school_id = $1
      AND s.term_id IN (SELECT id FROM terms WHERE school_year = $2)
      AND ($3::int IS NULL OR s.period = $3)
      AND ($4::int IS NULL OR $4 BETWEEN s.low_grade AND s.high_grade)
      AND (NOT $5::boolean OR taken.seats < s.capacity)
    ORDER BY s.term_id, s.period, s.id
    LIMIT $6`,
  {
    sectionId: z.int(),
    title: z.string(),
    period: z.int(),
    capacity: z.int(),
    courseId: z.int(),
    termId: z.int(),
    enrolled: z.int(),
    openSeats: z.int(),
  },
);
export type SectionSeats = Awaited<ReturnType<typeof openSections.all>>[number];

export type SectionSearch = {
  readonly schoolId: number;
  readonly schoolYear: number;
  readonly period: number | undefined;
  readonly grade: number | undefined;
  /** Only sections with an open seat. */
  readonly open: boolean;
  readonly limit: number;
};

export async function findSections(database: Database, search: SectionSearch): Promise<SectionSeats[]> {
  const { schoolId, schoolYear, period, grade, open, limit } = search;
  return await openSections.all(database, [schoolId, schoolYear, period, grade, open, limit]);
}

const lock = statement(
  "scheduling.lock",
  `WITH locked_sections AS MATERIALIZED (
     SELECT id FROM sections WHERE id = ANY($1::int[]) ORDER BY id FOR NO KEY UPDATE),
   locked_student AS MATERIALIZED (
     SELECT id FROM students WHERE id = $2 FOR NO KEY UPDATE)
   SELECT (SELECT count(*)::int FROM locked_sections) AS sections,
          (SELECT count(*)::int FROM locked_student) AS students`,
  { sections: z.int(), students: z.int() },
);

/**
 * Holds the sections, in the order of their ids, and then the student, until the transaction ends. Every change of a
 * seat takes these locks in this order, so that none can deadlock; facts must be read by a later statement, whose
 * snapshot sees what earlier holders of the locks wrote. False where one of the rows does not exist.
 */
export async function lockForSeats(
  database: Database,
  studentId: number,
  sectionIds: readonly number[],
): Promise<boolean> {
  const locked = await lock.first(database, [sectionIds, studentId]);
  return locked?.sections === sectionIds.length && locked.students === 1;
}

const seatFacts = statement(
  "scheduling.seat-facts",
  `SELECT s.school_id AS "schoolId", s.period, s.low_grade AS "lowGrade", s.high_grade AS "highGrade",
          $3::date BETWEEN y.begin_date AND t.end_date AS "dayInTerm",
          held.seat AS "priorSeat", held.begin_date AS "priorBeginDate", held.end_date AS "priorEndDate",
          held.section_id IS NOT NULL AND held.end_date IS NULL AS "alreadyInSection",
          (SELECT e.grade FROM school_enrollments e
            WHERE e.student_id = $2 AND e.school_year = t.school_year AND e.school_id = s.school_id
              AND e.exit_date IS NULL) AS "gradeAtSchool",
          (SELECT min(o.section_id) FROM section_enrollments o JOIN terms ot ON ot.id = o.term_id
            WHERE o.student_id = $2 AND o.end_date IS NULL AND o.period = s.period
              AND o.section_id <> ALL($4::int[])
              AND ot.begin_date <= t.end_date AND ot.end_date >= t.begin_date) AS "periodHeldBy",
          (SELECT min(free.seat) FROM generate_series(1, s.capacity) AS free (seat)
            WHERE NOT EXISTS (SELECT 1 FROM section_enrollments x
                               WHERE x.section_id = s.id AND x.seat = free.seat
                                 AND x.end_date IS NULL)) AS "openSeat"
     FROM sections s
     JOIN terms t ON t.id = s.term_id
     JOIN school_years y ON y.id = t.school_year
     LEFT JOIN section_enrollments held ON held.section_id = s.id AND held.student_id = $2
    WHERE s.id = $1`,
  {
    schoolId: z.int(),
    period: z.int(),
    lowGrade: z.int(),
    highGrade: z.int(),
    dayInTerm: z.boolean(),
    priorSeat: z.int().nullable(),
    priorBeginDate: z.string().nullable(),
    priorEndDate: z.string().nullable(),
    alreadyInSection: z.boolean(),
    gradeAtSchool: z.int().nullable(),
    periodHeldBy: z.int().nullable(),
    openSeat: z.int().nullable(),
  },
);
export type SeatFactsRow = Awaited<ReturnType<typeof seatFacts.all>>[number];

/** `leaving` are sections whose seat the student gives up in the same transaction. */
export async function findSeatFacts(
  database: Database,
  wanted: { readonly sectionId: number; readonly studentId: number; readonly day: string },
  leaving: readonly number[],
): Promise<SeatFactsRow | undefined> {
  const { sectionId, studentId, day } = wanted;
  return await seatFacts.first(database, [sectionId, studentId, day, [sectionId, ...leaving]]);
}

/**
 * Values: section, student, seat, day; the section is locked. A student who returns to a section gets their old row
 * back. Leans on no index for that, so that a roster that came in broken can still be repaired.
 */
export const takeSeat = command(
  "scheduling.take-seat",
  `WITH returned AS (
     UPDATE section_enrollments SET seat = $3::smallint, begin_date = $4::date, end_date = NULL
      WHERE section_id = $1 AND student_id = $2
     RETURNING student_id)
   INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
   SELECT id, $2::int, term_id, period, capacity, $3::smallint, $4::date FROM sections
    WHERE id = $1 AND NOT EXISTS (SELECT FROM returned)`,
);

const leaveSeat = statement(
  "scheduling.leave-seat",
  `UPDATE section_enrollments e SET end_date = greatest(e.begin_date, $3::date)
     FROM sections s
    WHERE e.section_id = $1 AND e.student_id = $2 AND e.end_date IS NULL AND s.id = e.section_id
    RETURNING e.seat, e.period, e.begin_date AS "beginDate", e.end_date AS "endDate", s.school_id AS "schoolId"`,
  { seat: z.int(), period: z.int(), beginDate: z.string(), endDate: z.string(), schoolId: z.int() },
);
export type LeftSeat = Awaited<ReturnType<typeof leaveSeat.all>>[number];

/** The seat that the student held; undefined where they held none. */
export async function endSeat(
  database: Database,
  left: { readonly sectionId: number; readonly studentId: number; readonly day: string },
): Promise<LeftSeat | undefined> {
  return await leaveSeat.first(database, [left.sectionId, left.studentId, left.day]);
}
