/** Queries for assignments, scores and report-card marks. */
import { and, asc, eq, exists, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { assignments, scoreHistory, scores, sectionGrades } from "../db/schema/grades.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { insertFrom, overwrite, unqualified } from "../db/templates.ts";
import type { Standing } from "./rules.ts";

const sectionAssignments = query("grades.assignments", ({ sectionId }: Given<{ sectionId: number }>) => {
  const { id: assignmentId, title, pointsPossible, dueOn } = assignments;
  return db
    .select({ assignmentId, title, pointsPossible, dueOn })
    .from(assignments)
    .where(eq(assignments.sectionId, sectionId))
    .orderBy(asc(dueOn), asc(assignmentId));
});
export type Assignment = Awaited<ReturnType<typeof sectionAssignments.all>>[number];

export async function findAssignments(database: Database, sectionId: number): Promise<Assignment[]> {
  return await sectionAssignments.all(database, { sectionId });
}

function assignmentWithSchool(assignmentId: Placeholder) {
  const { sectionId, title, pointsPossible } = assignments;
  return db
    .select({ sectionId, title, pointsPossible, schoolId: sections.schoolId })
    .from(assignments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(eq(assignments.id, assignmentId));
}

const assignmentById = query("grades.assignment", ({ assignmentId }: Given<{ assignmentId: number }>) =>
  assignmentWithSchool(assignmentId),
);

const lockedAssignment = query(
  "grades.lock-assignment",
  ({ assignmentId }: Given<{ assignmentId: number }>) => {
    const { id, sectionId, title, pointsPossible } = assignments;
    const shared = db
      .$with("shared_section")
      .as(
        db
          .select({ sharedId: sections.id })
          .from(sections)
          .innerJoin(assignments, eq(sectionId, sections.id))
          .where(eq(id, assignmentId))
          .for("share", { of: sections }),
      );
    return db
      .with(shared)
      .select({ sectionId, title, pointsPossible, schoolId: sections.schoolId })
      .from(assignments)
      .innerJoin(sections, eq(sections.id, sectionId))
      .where(and(eq(id, assignmentId), exists(db.select({ sharedId: shared.sharedId }).from(shared))))
      .for("no key update", { of: assignments });
  },
);
export type AssignmentFacts = Awaited<ReturnType<typeof lockedAssignment.all>>[number];

export async function findAssignment(
  database: Database,
  assignmentId: number,
): Promise<AssignmentFacts | undefined> {
  return await assignmentById.first(database, { assignmentId });
}

/**
 * Writers of one assignment take turns, which also covers scores that don't exist yet; and nobody changes the section's
 * seats meanwhile.
 */
export async function lockAssignment(
  database: Database,
  assignmentId: number,
): Promise<AssignmentFacts | undefined> {
  return await lockedAssignment.first(database, { assignmentId });
}

const scoreVersion = sql<number>`coalesce(${scores.version}, 0)`;
const gradeVersion = sql<number>`coalesce(${sectionGrades.version}, 0)`;
const inSection = sql<boolean>`${sectionEnrollments.studentId} IS NOT NULL`;

/** Each wanted student gets a row, whether they are in the section or not. */
function wantedStudents(studentIds: Placeholder): SQL {
  return sql`unnest(${studentIds}::int[]) AS wanted (student)`;
}

function wantedSeat(sectionId: Placeholder, day: Placeholder): SQL | undefined {
  const { sectionId: section, studentId } = sectionEnrollments;
  return and(eq(section, sectionId), sql`${studentId} = wanted.student`, activeOn(sectionEnrollments, day));
}

/** Who is in the section is a question of the day. */
type AssignmentRoster = {
  readonly sectionId: number;
  readonly assignmentId: number;
  readonly day: string;
};
type WithStudents = { readonly studentIds: readonly number[] };

const scoreStandings = query("grades.score-standings", (wanted: Given<AssignmentRoster & WithStudents>) => {
  const { sectionId, assignmentId, studentIds, day } = wanted;
  const score = and(eq(scores.assignmentId, assignmentId), sql`${scores.studentId} = wanted.student`);
  return db
    .select({
      studentId: sql<number>`wanted.student`,
      inSection,
      value: scores.points,
      version: scoreVersion,
    })
    .from(wantedStudents(studentIds))
    .leftJoin(sectionEnrollments, wantedSeat(sectionId, day))
    .leftJoin(scores, score);
});

const rosterScores = query(
  "grades.roster-scores",
  ({ sectionId, assignmentId, day }: Given<AssignmentRoster>) => {
    const { studentId, seat } = sectionEnrollments;
    return db
      .select({ studentId, inSection, value: scores.points, version: scoreVersion })
      .from(sectionEnrollments)
      .leftJoin(scores, and(eq(scores.assignmentId, assignmentId), eq(scores.studentId, studentId)))
      .where(and(eq(sectionEnrollments.sectionId, sectionId), activeOn(sectionEnrollments, day)))
      .orderBy(asc(seat));
  },
);

/** The current scores of these students, or of the whole roster of that day if none are named. */
export async function findScores(
  database: Database,
  roster: AssignmentRoster,
  studentIds?: readonly number[],
): Promise<Standing<number>[]> {
  if (studentIds === undefined) return await rosterScores.all(database, roster);
  return await scoreStandings.all(database, { ...roster, studentIds });
}

/** Who enters values, when, and under which Idempotency-Key. */
type Stamp = { readonly enteredBy: number; readonly enteredAt: Date; readonly operationId: string };
type ScoresToWrite = Omit<AssignmentRoster, "day"> &
  WithStudents &
  Stamp & { readonly points: readonly number[] };

/** The scores that are replaced go to the history. */
export const writeScores = change("grades.write-scores", (entry: Given<ScoresToWrite>) => {
  const { assignmentId, sectionId, enteredBy, enteredAt, operationId } = entry;
  const student = sql`given.${unqualified(scores.studentId)}`;
  const points = sql`given.${unqualified(scores.points)}`;
  const names = unqualified(scores.studentId, scores.points);
  const keep = insertFrom(
    scoreHistory,
    scoreFields(),
    sql`FROM given JOIN ${scores} ON ${scores.assignmentId} = ${assignmentId} AND ${scores.studentId} = ${student}`,
  );
  const write = insertFrom(
    scores,
    {
      ...{ assignmentId, sectionId, studentId: student, points, version: sql`1` },
      ...{ enteredBy, enteredAt, operationId },
    },
    sql`FROM given
          ON CONFLICT (${unqualified(scores.assignmentId, scores.studentId)}) DO UPDATE
         SET ${overwrite(scores.points, scores.enteredBy, scores.enteredAt, scores.operationId)},
             ${unqualified(scores.version)} = ${scores.version} + 1`,
  );
  return sql`WITH given AS MATERIALIZED (
    SELECT * FROM unnest(${entry.studentIds}::int[], ${entry.points}::numeric[]) AS entry (${names})),
  kept AS (${keep})
  ${write}`;
});

function scoreFields() {
  const { assignmentId, studentId, version, points, enteredBy, enteredAt, operationId } = scores;
  return { assignmentId, studentId, version, points, enteredBy, enteredAt, operationId };
}

type SectionTerm = { readonly sectionId: number; readonly termId: number };
type GradeRoster = SectionTerm & { readonly day: string };

function sectionWithTerm({ sectionId, termId }: Given<SectionTerm>) {
  const own = alias(terms, "own_term");
  const other = alias(terms, "other_term");
  const otherOfSameYear = db
    .select({ id: own.id })
    .from(own)
    .innerJoin(other, eq(other.schoolYear, own.schoolYear))
    .where(and(eq(own.id, sections.termId), eq(other.id, termId)));
  return db
    .select({ schoolId: sections.schoolId, termOfSameYear: sql<boolean>`${exists(otherOfSameYear)}` })
    .from(sections)
    .where(eq(sections.id, sectionId));
}

const lockedSection = query("grades.lock-section", (given: Given<SectionTerm>) =>
  sectionWithTerm(given).for("no key update", { of: sections }),
);
const foundSection = query("grades.section-term", sectionWithTerm);

/** Whether the term is one of the section's school year. */
export async function isTermOfSection(
  database: Database,
  sectionId: number,
  termId: number,
): Promise<boolean> {
  return (await foundSection.first(database, { sectionId, termId }))?.termOfSameYear ?? false;
}

/** Writers of one section's marks take turns. */
export async function lockSectionGrades(
  database: Database,
  sectionId: number,
  termId: number,
): Promise<{ schoolId: number; termOfSameYear: boolean } | undefined> {
  return await lockedSection.first(database, { sectionId, termId });
}

const gradeStandings = query("grades.grade-standings", (wanted: Given<GradeRoster & WithStudents>) => {
  const { sectionId, termId, studentIds, day } = wanted;
  const { sectionId: section, termId: term, studentId: student } = sectionGrades;
  return db
    .select({
      studentId: sql<number>`wanted.student`,
      inSection,
      value: sectionGrades.mark,
      version: gradeVersion,
    })
    .from(wantedStudents(studentIds))
    .leftJoin(sectionEnrollments, wantedSeat(sectionId, day))
    .leftJoin(sectionGrades, and(eq(section, sectionId), eq(term, termId), sql`${student} = wanted.student`));
});

const rosterGrades = query("grades.roster-grades", ({ sectionId, termId, day }: Given<GradeRoster>) => {
  const { sectionId: section, studentId, seat } = sectionEnrollments;
  const grade = and(
    eq(sectionGrades.sectionId, section),
    eq(sectionGrades.studentId, studentId),
    eq(sectionGrades.termId, termId),
  );
  return db
    .select({ studentId, inSection, value: sectionGrades.mark, version: gradeVersion })
    .from(sectionEnrollments)
    .leftJoin(sectionGrades, grade)
    .where(and(eq(section, sectionId), activeOn(sectionEnrollments, day)))
    .orderBy(asc(seat));
});

/** The current marks of these students, or of the whole roster of that day if none are named. */
export async function findGrades(
  database: Database,
  roster: GradeRoster,
  studentIds?: readonly number[],
): Promise<Standing<string>[]> {
  if (studentIds === undefined) return await rosterGrades.all(database, roster);
  return await gradeStandings.all(database, { ...roster, studentIds });
}

type GradesToWrite = SectionTerm & WithStudents & Stamp & { readonly marks: readonly string[] };

/** What a mark replaced is kept in the audit trail. */
export const writeGrades = change("grades.write-grades", (entry: Given<GradesToWrite>) => {
  const { sectionId, termId, enteredBy, enteredAt, operationId } = entry;
  const grade = sectionGrades;
  const studentId = sql`given.${unqualified(grade.studentId)}`;
  const mark = sql`given.${unqualified(grade.mark)}`;
  const names = unqualified(grade.studentId, grade.mark);
  return insertFrom(
    grade,
    { sectionId, termId, studentId, mark, version: sql`1`, enteredBy, enteredAt, operationId },
    sql`FROM unnest(${entry.studentIds}::int[], ${entry.marks}::text[]) AS given (${names})
          ON CONFLICT (${unqualified(grade.sectionId, grade.studentId, grade.termId)}) DO UPDATE
         SET ${overwrite(grade.mark, grade.enteredBy, grade.enteredAt, grade.operationId)},
             ${unqualified(grade.version)} = ${grade.version} + 1`,
  );
});
