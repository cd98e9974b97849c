/** Courses from other schools, verified: the next revision of the line says so, and the course counts. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { courseHistoryRevisions } from "../../../sis/db/schema/transcripts.ts";
import { sentNumber, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { changesTranscript, lineTrail, resolvedSql } from "../ledger/transcript-lines.ts";

export type TranscriptsVerifyCourse = Write<
  "transcripts.verify-course",
  { readonly studentId: number; readonly line: number; readonly seenRevision: number },
  { readonly revision: number }
>;

const { studentId, line, operationId } = courseHistoryRevisions;

export const transcriptsVerifyCourse = {
  kind: "transcripts.verify-course",
  words: "courses from other schools verified",
  changes: changesTranscript,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "line", type: "int", sent: "line" },
    { name: "seen_revision", type: "int", sent: "seenRevision" },
    { name: "revision", type: "int", answer: "revision" },
  ],
  trail: lineTrail({
    status: 200,
    line: sql`to_jsonb(x.line)`,
    revision: sql`x.seen_revision + 1`,
    verified: true,
  }),
  isStored: storedSql(
    sql`SELECT FROM ${courseHistoryRevisions}
         WHERE ${operationId} = $1 AND ${studentId} = ${sentNumber("studentId")} AND ${line} = ${sentNumber("line")}`,
  ),
  check: resolvedSql(sql`firstbell_ledger.transcripts_verify_course`),
} as const satisfies ReferenceWrite<TranscriptsVerifyCourse>;
