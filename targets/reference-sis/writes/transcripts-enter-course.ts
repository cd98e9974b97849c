/** Courses from other schools, entered: each is a line of the student's transcript that nobody has verified yet. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { courseHistoryRevisions } from "../../../sis/db/schema/transcripts.ts";
import { answered, sentNumber, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { changesTranscript, lineTrail, resolvedSql } from "../ledger/transcript-lines.ts";

export type TranscriptsEnterCourse = Write<
  "transcripts.enter-course",
  {
    readonly studentId: number;
    readonly otherSchool: string;
    readonly schoolYear: number;
    readonly grade: number;
    readonly term: string;
    readonly courseCode: string;
    readonly courseTitle: string;
    readonly mark: string;
    readonly credits: number;
  },
  { readonly line: number; readonly revision: number }
>;

const { studentId, line, operationId } = courseHistoryRevisions;

export const transcriptsEnterCourse = {
  kind: "transcripts.enter-course",
  words: "courses from other schools entered",
  changes: changesTranscript,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "other_school", type: "text", sent: "otherSchool" },
    { name: "school_year", type: "int", sent: "schoolYear" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "term", type: "text", sent: "term" },
    { name: "course_code", type: "text", sent: "courseCode" },
    { name: "course_title", type: "text", sent: "courseTitle" },
    { name: "mark", type: "text", sent: "mark" },
    { name: "credits", type: "numeric", sent: "credits" },
    { name: "line", type: "int", answer: "line" },
    { name: "revision", type: "int", answer: "revision" },
  ],
  trail: lineTrail({
    status: 201,
    line: sql`coalesce(to_jsonb(x.line), t.detail -> 'line')`,
    revision: sql`1`,
    verified: false,
  }),
  isStored: storedSql(
    sql`SELECT FROM ${courseHistoryRevisions}
         WHERE ${operationId} = $1 AND ${studentId} = ${sentNumber("studentId")} AND ${line} = ${answered("line")}`,
  ),
  check: resolvedSql(sql`firstbell_ledger.transcripts_enter_course`),
} as const satisfies ReferenceWrite<TranscriptsEnterCourse>;
