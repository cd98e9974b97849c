/** The lines of transcripts as they stand: the newest revision of each, or else what came with the district's records. */
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  courseHistory,
  courseHistoryRevisions,
  type finalMarks,
  type historyTerms,
} from "./schema/transcripts.ts";

const lines = "current_line";
const timesChanged = sql.identifier("times_changed");

/** Its columns, for a query from `currentLines`. */
export const currentLine = alias(courseHistory, lines);
/** How often the line was entered, verified or corrected; 0 for one that came with the district's records. */
export const currentRevision = sql<number>`${sql.identifier(lines)}.${timesChanged}`;

/** The same as fields of a selection: the table is one that Drizzle doesn't know. */
export const lineFields = {
  studentId: sql<number>`${currentLine.studentId}`,
  line: sql<number>`${currentLine.line}`,
  schoolYear: sql<number>`${currentLine.schoolYear}`,
  grade: sql<number>`${currentLine.grade}`,
  term: sql<(typeof historyTerms)[number]>`${currentLine.term}`,
  courseCode: sql<string>`${currentLine.courseCode}`,
  courseTitle: sql<string>`${currentLine.courseTitle}`,
  mark: sql<(typeof finalMarks)[number]>`${currentLine.mark}`,
  creditsAttempted: sql<number>`${currentLine.creditsAttempted}`,
  creditsEarned: sql<number>`${currentLine.creditsEarned}`,
  verified: sql<boolean>`${currentLine.verified}`,
  repeatConsentOn: sql<string | null>`${currentLine.repeatConsentOn}`,
  otherSchool: sql<string | null>`${currentLine.otherSchool}`,
};

const newer = alias(courseHistoryRevisions, "newer");

/** Of everyone, or only those whose column of the student's id the filter allows. */
export function currentLines(only: (studentId: AnyColumn) => SQL = () => sql`true`): SQL {
  return sql`(
  SELECT ${columnsOf(courseHistory)}, 0 AS ${timesChanged}
    FROM ${courseHistory}
   WHERE ${only(courseHistory.studentId)} AND ${isNewest(courseHistory, sql`0`)}
   UNION ALL
  SELECT ${columnsOf(courseHistoryRevisions)}, ${courseHistoryRevisions.revision} AS ${timesChanged}
    FROM ${courseHistoryRevisions}
   WHERE ${only(courseHistoryRevisions.studentId)}
     AND ${isNewest(courseHistoryRevisions, sql`${courseHistoryRevisions.revision}`)}) AS ${sql.identifier(lines)}`;
}

type Lines = typeof courseHistory | typeof courseHistoryRevisions;

function isNewest(of: Lines, revision: SQL): SQL {
  return sql`NOT EXISTS (
    SELECT FROM ${courseHistoryRevisions} newer
     WHERE ${newer.studentId} = ${of.studentId} AND ${newer.line} = ${of.line} AND ${newer.revision} > ${revision})`;
}

function columnsOf(of: Lines): SQL {
  const { studentId, schoolId, line, schoolYear, grade, term, courseCode, courseTitle } = of;
  const { mark, creditsAttempted, creditsEarned, repeats, verified, otherSchool, repeatConsentOn } = of;
  return sql.join(
    [
      ...[studentId, schoolId, line, schoolYear, grade, term, courseCode, courseTitle],
      ...[mark, creditsAttempted, creditsEarned, repeats, verified, otherSchool, repeatConsentOn],
    ].map((column) => sql`${column}`),
    sql`, `,
  );
}
