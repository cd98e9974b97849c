/** Queries for assignments and scores. */
import { and, asc, eq, exists, type Placeholder, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { assignments, scoreHistory, scores } from "../db/schema/grades.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import type { Database } from "../db/statement.ts";
import { insertFrom, overwrite, unqualified } from "../db/templates.ts";
import { inSection, type Stamp, type WithStudents, wantedSeat, wantedStudents } from "./entered-for.ts";
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
 * Writers of one assignment take turns, which also covers scores that don't exist yet; and no one changes the section's
 * seats in the meantime.
 */
export async function lockAssignment(
  database: Database,
  assignmentId: number,
): Promise<AssignmentFacts | undefined> {
  return await lockedAssignment.first(database, { assignmentId });
}

const scoreVersion = sql<number>`coalesce(${scores.version}, 0)`;
/** Who is in the section depends on the day. */
type AssignmentRoster = {
  readonly sectionId: number;
  readonly assignmentId: number;
  readonly day: string;
};

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
