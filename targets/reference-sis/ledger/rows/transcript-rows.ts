/** The revisions that writes add to lines of transcripts. */
import { type SQL, sql } from "drizzle-orm";
import { courseHistory, courseHistoryRevisions } from "../../../../sis/db/schema/transcripts.ts";
import { duringRequest } from "../during-request.sql.ts";
import { type Held, heldRows } from "../held-columns.ts";

const byJoin: Held = { comparedIn: "the join with the line" };
const empty: Held = { is: sql`NULL` };

const stamp = {
  enteredBy: { is: sql`x.staff` },
  enteredAt: { meets: duringRequest(sql`t.entered_at`, sql`x`), wanted: "during the request" },
  operationId: byJoin,
} as const;

/** Confirmed, or done although nobody knows the answer. */
const wasDone = sql`(x.outcome = 'ok' OR x.outcome = 'unknown' AND t.operation_id IS NOT NULL)`;

export const enteredCourseRows = heldRows({
  table: courseHistoryRevisions,
  kind: "transcripts.enter-course",
  from: sql`firstbell_ledger.transcripts_enter_course x
  LEFT JOIN ${courseHistoryRevisions} t ON t.operation_id = x.op AND t.student_id = x.student_id`,
  where: wasDone,
  columns: {
    studentId: byJoin,
    schoolId: empty,
    line: { is: sql`coalesce(x.line, t.line)` },
    schoolYear: { is: sql`x.school_year` },
    grade: { is: sql`x.grade` },
    term: { is: sql`x.term` },
    courseCode: { is: sql`x.course_code` },
    courseTitle: { is: sql`x.course_title` },
    mark: { is: sql`x.mark` },
    creditsAttempted: { is: sql`x.credits` },
    creditsEarned: { is: sql`CASE WHEN x.mark = 'F' THEN 0 ELSE x.credits END` },
    repeats: { is: takenBefore() },
    verified: { is: sql`false` },
    otherSchool: { is: sql`x.other_school` },
    repeatConsentOn: empty,
    revision: { is: sql`1` },
    ...stamp,
  },
});

/** In an earlier year, by what the district had on record. */
function takenBefore(): SQL {
  return sql`EXISTS (
    SELECT FROM ${courseHistory}
     WHERE ${courseHistory.studentId} = x.student_id AND ${courseHistory.courseCode} = x.course_code
       AND ${courseHistory.schoolYear} < x.school_year)`;
}

/** The same as the revision before, apart from being verified. */
function asBefore(name: string): Held {
  return { is: sql`before.${sql.identifier(name)}` };
}

export const verifiedCourseRows = heldRows({
  table: courseHistoryRevisions,
  kind: "transcripts.verify-course",
  from: sql`firstbell_ledger.transcripts_verify_course x
  LEFT JOIN ${courseHistoryRevisions} t ON t.operation_id = x.op AND t.student_id = x.student_id
  LEFT JOIN ${courseHistoryRevisions} before ON before.student_id = x.student_id AND before.line = x.line
                                            AND before.revision = x.seen_revision`,
  where: wasDone,
  columns: {
    studentId: byJoin,
    schoolId: empty,
    line: { is: sql`x.line` },
    schoolYear: asBefore("school_year"),
    grade: asBefore("grade"),
    term: asBefore("term"),
    courseCode: asBefore("course_code"),
    courseTitle: asBefore("course_title"),
    mark: asBefore("mark"),
    creditsAttempted: asBefore("credits_attempted"),
    creditsEarned: asBefore("credits_earned"),
    repeats: asBefore("repeats"),
    verified: { is: sql`true` },
    otherSchool: asBefore("other_school"),
    repeatConsentOn: empty,
    revision: { is: sql`x.seen_revision + 1` },
    ...stamp,
  },
});
