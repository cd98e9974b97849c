/** Refusals of courses from other schools: whether somebody else had entered the course, or changed its line. */
import { sql } from "drizzle-orm";
import { courseHistory, courseHistoryRevisions } from "../../../../sis/db/schema/transcripts.ts";
import type { RefusalCheck } from "./refusal-check.ts";

const own = courseHistory;
const revised = courseHistoryRevisions;

/** Sent before this request ended. */
const wasSentBefore = sql`coalesce((
    SELECT e.sent_at < x.ended_at FROM firstbell_ledger.entry e WHERE e.op = ${revised.operationId}), true)`;

const isOnTranscript = sql`(EXISTS (
    SELECT FROM ${own}
     WHERE ${own.studentId} = x.student_id AND ${own.schoolYear} = x.school_year AND ${own.term} = x.term
       AND ${own.courseCode} = x.course_code)
   OR EXISTS (
    SELECT FROM ${revised}
     WHERE ${revised.studentId} = x.student_id AND ${revised.schoolYear} = x.school_year AND ${revised.term} = x.term
       AND ${revised.courseCode} = x.course_code AND ${wasSentBefore}))`;

const hasChanged = sql`EXISTS (
    SELECT FROM ${revised}
     WHERE ${revised.studentId} = x.student_id AND ${revised.line} = x.line AND ${revised.revision} > x.seen_revision
       AND ${wasSentBefore})`;

export const transcriptRefusals: readonly RefusalCheck[] = [
  { code: "course-on-transcript", of: ["transcripts.enter-course"], wasTrue: isOnTranscript },
  { code: "stale-line", of: ["transcripts.verify-course"], wasTrue: hasChanged },
];
