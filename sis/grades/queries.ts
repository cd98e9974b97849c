/** SQL of assignments, scores and report-card marks. */
import { z } from "zod";
import { command, type Database, statement } from "../db/statement.ts";
import type { Standing } from "./rules.ts";

const sectionAssignments = statement(
  "grades.assignments",
  `SELECT id AS "assignmentId", title, points_possible AS "pointsPossible", due_on AS "dueOn"
     FROM assignments WHERE section_id = $1 ORDER BY due_on, id`,
  { assignmentId: z.int(), title: z.string(), pointsPossible: z.number(), dueOn: z.string() },
);
export type Assignment = Awaited<ReturnType<typeof sectionAssignments.all>>[number];

export async function findAssignments(database: Database, sectionId: number): Promise<Assignment[]> {
  return await sectionAssignments.all(database, [sectionId]);
}

const assignmentById = statement(
  "grades.assignment",
  `SELECT a.section_id AS "sectionId", a.title, a.points_possible AS "pointsPossible", s.school_id AS "schoolId"
     FROM assignments a JOIN sections s ON s.id = a.section_id WHERE a.id = $1`,
  { sectionId: z.int(), title: z.string(), pointsPossible: z.number(), schoolId: z.int() },
);

const lockedAssignment = statement(
  "grades.lock-assignment",
  `SELECT a.section_id AS "sectionId", a.title, a.points_possible AS "pointsPossible", s.school_id AS "schoolId"
     FROM assignments a JOIN sections s ON s.id = a.section_id WHERE a.id = $1 FOR NO KEY UPDATE OF a`,
  { sectionId: z.int(), title: z.string(), pointsPossible: z.number(), schoolId: z.int() },
);
export type AssignmentFacts = Awaited<ReturnType<typeof lockedAssignment.all>>[number];

export async function findAssignment(
  database: Database,
  assignmentId: number,
): Promise<AssignmentFacts | undefined> {
  return await assignmentById.first(database, [assignmentId]);
}

/** Writers of one assignment go one after the other: this also covers scores that do not exist yet. */
export async function lockAssignment(
  database: Database,
  assignmentId: number,
): Promise<AssignmentFacts | undefined> {
  return await lockedAssignment.first(database, [assignmentId]);
}

const standingColumns = {
  studentId: z.int(),
  inSection: z.boolean(),
  version: z.int(),
};

const scoreStandings = statement(
  "grades.score-standings",
  `SELECT wanted.id AS "studentId", e.student_id IS NOT NULL AS "inSection",
          sc.points AS value, coalesce(sc.version, 0) AS version
     FROM unnest($3::int[]) AS wanted (id)
     LEFT JOIN section_enrollments e
       ON e.section_id = $1 AND e.student_id = wanted.id AND e.end_date IS NULL
     LEFT JOIN scores sc ON sc.assignment_id = $2 AND sc.student_id = wanted.id`,
  { ...standingColumns, value: z.number().nullable() },
);

const rosterScores = statement(
  "grades.roster-scores",
  `SELECT e.student_id AS "studentId", true AS "inSection", sc.points AS value, coalesce(sc.version, 0) AS version
     FROM section_enrollments e
     LEFT JOIN scores sc ON sc.assignment_id = $2 AND sc.student_id = e.student_id
    WHERE e.section_id = $1 AND e.end_date IS NULL ORDER BY e.seat`,
  { ...standingColumns, value: z.number().nullable() },
);

/** How the scores of these students stand, or of the whole roster where none are named. */
export async function findScores(
  database: Database,
  sectionId: number,
  assignmentId: number,
  studentIds?: readonly number[],
): Promise<Standing<number>[]> {
  if (studentIds === undefined) return await rosterScores.all(database, [sectionId, assignmentId]);
  return await scoreStandings.all(database, [sectionId, assignmentId, studentIds]);
}

/** Values: assignment, section, students, points, staff, time, key. The scores that are replaced go to the history. */
export const writeScores = command(
  "grades.write-scores",
  `WITH given AS MATERIALIZED (
     SELECT * FROM unnest($3::int[], $4::numeric[]) AS score (student_id, points)),
   kept AS (
     INSERT INTO score_history (assignment_id, student_id, version, points, entered_by, entered_at, operation_id)
     SELECT sc.assignment_id, sc.student_id, sc.version, sc.points, sc.entered_by, sc.entered_at, sc.operation_id
       FROM given JOIN scores sc ON sc.assignment_id = $1 AND sc.student_id = given.student_id)
   INSERT INTO scores (assignment_id, section_id, student_id, points, version, entered_by, entered_at, operation_id)
   SELECT $1::int, $2::int, given.student_id, given.points, 1, $5::int, $6::timestamptz, $7::text FROM given
   ON CONFLICT (assignment_id, student_id) DO UPDATE
     SET points = excluded.points, version = scores.version + 1, entered_by = excluded.entered_by,
         entered_at = excluded.entered_at, operation_id = excluded.operation_id`,
);

const lockedSection = statement(
  "grades.lock-section",
  `SELECT s.school_id AS "schoolId",
          EXISTS (SELECT 1 FROM terms own JOIN terms other ON other.school_year = own.school_year
                   WHERE own.id = s.term_id AND other.id = $2) AS "termOfSameYear"
     FROM sections s WHERE s.id = $1 FOR NO KEY UPDATE OF s`,
  { schoolId: z.int(), termOfSameYear: z.boolean() },
);

/** Writers of one section's marks go one after the other. */
export async function lockSectionGrades(
  database: Database,
  sectionId: number,
  termId: number,
): Promise<{ schoolId: number; termOfSameYear: boolean } | undefined> {
  return await lockedSection.first(database, [sectionId, termId]);
}

const gradeStandings = statement(
  "grades.grade-standings",
  `SELECT wanted.id AS "studentId", e.student_id IS NOT NULL AS "inSection",
          g.mark AS value, coalesce(g.version, 0) AS version
     FROM unnest($3::int[]) AS wanted (id)
     LEFT JOIN section_enrollments e
       ON e.section_id = $1 AND e.student_id = wanted.id AND e.end_date IS NULL
     LEFT JOIN section_grades g ON g.section_id = $1 AND g.term_id = $2 AND g.student_id = wanted.id`,
  { ...standingColumns, value: z.string().nullable() },
);

const rosterGrades = statement(
  "grades.roster-grades",
  `SELECT e.student_id AS "studentId", true AS "inSection", g.mark AS value, coalesce(g.version, 0) AS version
     FROM section_enrollments e
     LEFT JOIN section_grades g
       ON g.section_id = e.section_id AND g.student_id = e.student_id AND g.term_id = $2
    WHERE e.section_id = $1 AND e.end_date IS NULL ORDER BY e.seat`,
  { ...standingColumns, value: z.string().nullable() },
);

/** How the marks of these students stand, or of the whole roster where none are named. */
export async function findGrades(
  database: Database,
  sectionId: number,
  termId: number,
  studentIds?: readonly number[],
): Promise<Standing<string>[]> {
  if (studentIds === undefined) return await rosterGrades.all(database, [sectionId, termId]);
  return await gradeStandings.all(database, [sectionId, termId, studentIds]);
}

/** Values: section, term, students, marks, staff, time, key. What a mark replaced is kept in the audit trail. */
export const writeGrades = command(
  "grades.write-grades",
  `INSERT INTO section_grades (section_id, term_id, student_id, mark, version, entered_by, entered_at, operation_id)
   SELECT $1::int, $2::smallint, given.student_id, given.mark, 1, $5::int, $6::timestamptz, $7::text
     FROM unnest($3::int[], $4::text[]) AS given (student_id, mark)
   ON CONFLICT (section_id, student_id, term_id) DO UPDATE
     SET mark = excluded.mark, version = section_grades.version + 1, entered_by = excluded.entered_by,
         entered_at = excluded.entered_at, operation_id = excluded.operation_id`,
);
