/** Refusals of teachers' work: whether somebody else had changed the attendance or the scores, or the class was another. */
import { type SQL, sql } from "drizzle-orm";
import { attendanceSubmissions } from "../../../../sis/db/schema/attendance.ts";
import { scoreHistory, scores } from "../../../../sis/db/schema/grades.ts";
import { sections } from "../../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../../sis/db/schema/schools.ts";
import { decided, type RefusalCheck } from "./refusal-check.ts";
import { mayBe, surelyIs } from "./spans.sql.ts";

/** A later revision than the one that was seen, sent before this request ended. */
const hasChanged = sql`EXISTS (
    SELECT FROM ${attendanceSubmissions}
      LEFT JOIN firstbell_ledger.entry e ON e.op = ${attendanceSubmissions.operationId}
     WHERE ${attendanceSubmissions.sectionId} = x.section_id AND ${attendanceSubmissions.day} = x.day
       AND ${attendanceSubmissions.period} = x.period AND ${attendanceSubmissions.revision} > x.seen_revision
       AND coalesce(e.sent_at < x.ended_at, true))`;

const inClass = sql`s.section_id = x.section_id AND s.begin_date <= x.day AND (s.end_date IS NULL OR s.end_date > x.day)`;

/** A student who may have been in the class wasn't marked, or one was marked who may not have been. */
function isOtherClass(known: SQL): SQL {
  return sql`(EXISTS (
      SELECT FROM firstbell_ledger.seat_span s
       WHERE ${inClass} AND ${mayBe} AND ${known} AND NOT s.student_id = ANY (x.students))
   OR EXISTS (
      SELECT FROM unnest(x.students) AS sent (student)
       WHERE NOT EXISTS (
         SELECT FROM firstbell_ledger.seat_span s
          WHERE ${inClass} AND s.student_id = sent.student AND (${surelyIs} OR NOT ${known} AND ${mayBe}))))`;
}

/** Versions of a score: those that may have been there before the request ended, and since when at the latest. */
function versionsIn(table: typeof scores | typeof scoreHistory): SQL {
  return sql`SELECT ${table.assignmentId} AS assignment_id, ${table.studentId} AS student_id, ${table.version} AS version,
             ${table.operationId} AS op
        FROM ${table} WHERE ${table.assignmentId} = x.assignment_id`;
}

/** A later version than the one that was seen may have been there, or the one that was seen wasn't for certain. */
const isStale = sql`EXISTS (
    SELECT FROM unnest(x.students, x.versions) AS sent (student, version)
     WHERE EXISTS (
         SELECT FROM (${versionsIn(scores)} UNION ALL ${versionsIn(scoreHistory)}) v
           LEFT JOIN firstbell_ledger.entry e ON e.op = v.op
          WHERE v.student_id = sent.student AND v.version > sent.version AND coalesce(e.sent_at < x.ended_at, true))
        OR sent.version > 0 AND NOT EXISTS (
         SELECT FROM (${versionsIn(scores)} UNION ALL ${versionsIn(scoreHistory)}) v
           LEFT JOIN firstbell_ledger.entry e ON e.op = v.op
          WHERE v.student_id = sent.student AND v.version = sent.version AND coalesce(e.ended_at <= x.sent_at, true)))`;

export const classRefusals: readonly RefusalCheck[] = [
  { code: "attendance-changed", of: ["attendance.submit"], wasTrue: hasChanged },
  {
    code: "roster-mismatch",
    of: ["attendance.submit"],
    wasTrue: decided({ possible: isOtherClass(sql`true`), known: isOtherClass(sql`s.is_known`) }),
  },
  {
    code: "day-outside-term",
    of: ["attendance.submit"],
    wasTrue: sql`NOT EXISTS (
      SELECT FROM ${sections} JOIN ${terms} ON ${terms.id} = ${sections.termId}
       WHERE ${sections.id} = x.section_id AND x.day BETWEEN ${terms.beginDate} AND ${terms.endDate})`,
  },
  { code: "stale-score", of: ["scores.enter"], wasTrue: isStale },
];
