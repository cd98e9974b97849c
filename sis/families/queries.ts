/** SQL of what families see: their students, attendance and grades. */
import { z } from "zod";
import { attendanceCodes } from "../db/schema/attendance.ts";
import { type Database, statement } from "../db/statement.ts";

const ownStudents = statement(
  "families.students",
  `SELECT s.id AS "studentId", s.given_name AS "givenName", s.family_name AS "familyName",
          e.grade, school.name AS school
     FROM (SELECT student_id AS id FROM student_guardians WHERE guardian_id = $1
           UNION SELECT $2::int WHERE $2 IS NOT NULL) own
     JOIN students s ON s.id = own.id
     LEFT JOIN LATERAL (
       SELECT h.grade, h.school_id FROM school_enrollments h
        WHERE h.student_id = s.id AND h.school_year = $3 AND h.exit_date IS NULL) e ON true
     LEFT JOIN schools school ON school.id = e.school_id
    ORDER BY s.birth_date, s.id`,
  {
    studentId: z.int(),
    givenName: z.string(),
    familyName: z.string(),
    /** Null, as the school, while the student is enrolled nowhere. */
    grade: z.int().nullable(),
    school: z.string().nullable(),
  },
);
export type FamilyStudent = Awaited<ReturnType<typeof ownStudents.all>>[number];

/** A guardian's children, or the student who asks. */
export async function findFamilyStudents(
  database: Database,
  who: { guardianId: number | null; studentId: number | null; schoolYear: number },
): Promise<FamilyStudent[]> {
  return await ownStudents.all(database, [who.guardianId, who.studentId, who.schoolYear]);
}

const attendanceMarks = statement(
  "families.attendance",
  `SELECT m.day, s.period, s.title, m.code
     FROM attendance_marks m JOIN sections s ON s.id = m.section_id
    WHERE m.student_id = $1
    ORDER BY m.day DESC, s.period
    LIMIT $2`,
  { day: z.string(), period: z.int(), title: z.string(), code: z.enum(attendanceCodes) },
);
export type AttendanceMark = Awaited<ReturnType<typeof attendanceMarks.all>>[number];

/** Newest first. */
export async function findAttendance(
  database: Database,
  studentId: number,
  limit: number,
): Promise<AttendanceMark[]> {
  return await attendanceMarks.all(database, [studentId, limit]);
}

const scores = statement(
  "families.scores",
  `SELECT s.title AS section, a.title, a.due_on AS "dueOn", c.points, a.points_possible AS "pointsPossible"
     FROM scores c
     JOIN assignments a ON a.id = c.assignment_id
     JOIN sections s ON s.id = c.section_id
    WHERE c.student_id = $1
    ORDER BY a.due_on DESC, a.id
    LIMIT $2`,
  {
    section: z.string(),
    title: z.string(),
    dueOn: z.string(),
    points: z.number(),
    pointsPossible: z.number(),
  },
);
const marks = statement(
  "families.marks",
  `SELECT s.title AS section, t.title AS term, g.mark
     FROM section_grades g
     JOIN sections s ON s.id = g.section_id
     JOIN terms t ON t.id = g.term_id
    WHERE g.student_id = $1
    ORDER BY t.begin_date DESC, s.period`,
  { section: z.string(), term: z.string(), mark: z.string() },
);
export type Grades = {
  scores: Awaited<ReturnType<typeof scores.all>>;
  marks: Awaited<ReturnType<typeof marks.all>>;
};

/** Scores of assignments, newest first, and marks for a report card. */
export async function findGrades(database: Database, studentId: number, limit: number): Promise<Grades> {
  return {
    scores: await scores.all(database, [studentId, limit]),
    marks: await marks.all(database, [studentId]),
  };
}
