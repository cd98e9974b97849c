/** Bulk entry of scores and report-card marks: version-checked, all or nothing, never a silent overwrite. */
import { z } from "zod";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { findScores, lockAssignment, writeScores } from "./queries.ts";
import { findGrades, lockSectionGrades, writeGrades } from "./report-card-queries.ts";
import { type Entry, enteredTwice, pointsAllowed, reviewEntries, type Standing } from "./rules.ts";

const versions = z.array(z.object({ studentId: z.int(), version: z.int() }));
export const scoresAnswer = z.object({ assignmentId: z.int(), scores: versions });
export const gradesAnswer = z.object({ sectionId: z.int(), termId: z.int(), grades: versions });
export type ScoresAnswer = z.output<typeof scoresAnswer>;
export type GradesAnswer = z.output<typeof gradesAnswer>;

export type ScoreEntry = { readonly assignmentId: number; readonly scores: readonly Entry<number>[] };
export type GradeEntry = {
  readonly sectionId: number;
  readonly termId: number;
  readonly grades: readonly Entry<string>[];
};

export async function enterScores(
  context: WriteContext,
  writer: Writer,
  { assignmentId, scores }: ScoreEntry,
  operation: Operation,
): Promise<Written<ScoresAnswer> | Refusal> {
  if (writer.staffId === null) return refuseRole();
  const twice = enteredTwice(scores);
  if (twice.length > 0) return refuseTwice(twice);
  const studentIds = scores.map((each) => each.studentId);
  const points = scores.map((each) => each.value);
  const { operationId } = operation;
  const day = context.today();
  const stamp = { enteredBy: writer.staffId, enteredAt: context.clock(), operationId };
  const attempt = { action: "scores.enter", writer, operation };
  return await writeOnce(context, attempt, scoresAnswer, async (client) => {
    const assignment = await lockAssignment(client, assignmentId);
    if (assignment === undefined) return refuseNotFound();
    const { sectionId, schoolId, pointsPossible } = assignment;
    const outside = scores.filter((each) => !pointsAllowed(each.value, pointsPossible));
    if (outside.length > 0) return refusePoints(outside, pointsPossible);
    const standings = await findScores(client, { sectionId, assignmentId, day }, studentIds);
    const refused = refuseEntries(scores, standings, staleScore);
    if (refused !== undefined) return refused;
    await writeScores(client, { assignmentId, sectionId, studentIds, points, ...stamp });
    return { status: 200, answer: { assignmentId, scores: nextVersions(scores) }, schoolId, sectionId };
  });
}

export async function enterGrades(
  context: WriteContext,
  writer: Writer,
  { sectionId, termId, grades }: GradeEntry,
  operation: Operation,
): Promise<Written<GradesAnswer> | Refusal> {
  if (writer.staffId === null) return refuseRole();
  const twice = enteredTwice(grades);
  if (twice.length > 0) return refuseTwice(twice);
  const studentIds = grades.map((each) => each.studentId);
  const marks = grades.map((each) => each.value);
  const { operationId } = operation;
  const day = context.today();
  const stamp = { enteredBy: writer.staffId, enteredAt: context.clock(), operationId };
  const attempt = { action: "grades.enter", writer, operation };
  return await writeOnce(context, attempt, gradesAnswer, async (client) => {
    const section = await lockSectionGrades(client, sectionId, termId);
    if (section === undefined) return refuseNotFound();
    if (!section.termOfSameYear) return refuseTerm();
    const standings = await findGrades(client, { sectionId, termId, day }, studentIds);
    const refused = refuseEntries(grades, standings, staleGrade);
    if (refused !== undefined) return refused;
    await writeGrades(client, { sectionId, termId, studentIds, marks, ...stamp });
    const answer = { sectionId, termId, grades: nextVersions(grades) };
    const before = standings.filter((each) => each.version > 0);
    return { status: 200, answer, schoolId: section.schoolId, sectionId, detail: { termId, before } };
  });
}

function nextVersions(entries: readonly Entry<unknown>[]): { studentId: number; version: number }[] {
  return entries.map(({ studentId, version }) => ({ studentId, version: version + 1 }));
}

type StaleWords = { readonly code: string; readonly valueName: "points" | "mark"; readonly message: string };
const staleScore: StaleWords = {
  code: "stale-score",
  valueName: "points",
  message: "Someone changed these scores since you read them. Nothing was written.",
};
const staleGrade: StaleWords = {
  code: "stale-grade",
  valueName: "mark",
  message: "Someone changed these marks since you read them. Nothing was written.",
};

function refuseEntries<Value>(
  entries: readonly Entry<Value>[],
  standings: readonly Standing<Value>[],
  words: StaleWords,
): Refusal | undefined {
  const { unknown, conflicts } = reviewEntries(entries, standings);
  if (unknown.length > 0) return refuseNotInSection(unknown);
  if (conflicts.length === 0) return undefined;
  const current = conflicts.map(({ studentId, value, version }) => ({
    studentId,
    [words.valueName]: value,
    version,
  }));
  const hint =
    "`conflicts` lists the current values: decide on each, and send all of them again with these versions.";
  return refuse(409, words.code, words.message, hint, { conflicts: current });
}

function refuseNotInSection(unknown: readonly number[]): Refusal {
  const hint = "Leave out the students in `unknown`, or read the roster again.";
  return refuse(422, "not-in-section", "Some of the students are not in the section.", hint, { unknown });
}

function refusePoints(outside: readonly Entry<number>[], pointsPossible: number): Refusal {
  const hint = `Enter points from 0 to one and a half times the ${pointsPossible} possible.`;
  const students = outside.map(({ studentId, value }) => ({ studentId, points: value }));
  return refuse(422, "points-out-of-range", "Some of the points are out of range.", hint, { students });
}

function refuseTwice(studentIds: readonly number[]): Refusal {
  const hint = "List each student once.";
  return refuse(422, "entered-twice", "Some students are listed more than once.", hint, { studentIds });
}

export function refuseTerm(): Refusal {
  const hint = "Choose a term in the section's school year.";
  return refuse(422, "term-outside-year", "That term isn't in the section's school year.", hint);
}
