/** Refusals of teachers' work: whether somebody else had changed it, the class was another, or didn't meet then. */
import { type SQL, sql } from "drizzle-orm";
import { attendanceSubmissions } from "../../../../sis/db/schema/attendance.ts";
import { assignments, scoreHistory, scores } from "../../../../sis/db/schema/grades.ts";
import { sectionMeetings, sections } from "../../../../sis/db/schema/scheduling.ts";
import { calendarDays, terms } from "../../../../sis/db/schema/schools.ts";
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

/** Somebody who is scored has no such seat in the class. */
function isScoredOutside(such: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM unnest(x.students) AS sent (student)
     WHERE NOT EXISTS (
       SELECT FROM firstbell_ledger.seat_span s
        WHERE s.section_id = x.section_id AND s.student_id = sent.student AND ${such}))`;
}

/** In the class from the term's first day on, without an end: which day it was for the SIS, no line of scores says. */
const isThereAllTerm = sql`${surelyIs} AND s.end_date IS NULL AND s.begin_date <= (
         SELECT ${terms.beginDate} FROM ${sections} JOIN ${terms} ON ${terms.id} = ${sections.termId}
          WHERE ${sections.id} = x.section_id)`;

/** With extra credit, points may be up to one and a half times the maximum. */
const isOutOfRange = sql`EXISTS (
    SELECT FROM ${assignments}
     CROSS JOIN unnest(x.points) AS sent (points)
     WHERE ${assignments.id} = x.assignment_id
       AND (sent.points < 0 OR sent.points > 1.5 * ${assignments.pointsPossible}))`;

const namesTwice = sql`cardinality(x.students) > (
    SELECT count(DISTINCT sent.student) FROM unnest(x.students) AS sent (student))`;

const isNoClassDay = sql`NOT EXISTS (
    SELECT FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      JOIN ${calendarDays} ON ${calendarDays.calendarId} = ${terms.calendarId}
     WHERE ${sections.id} = x.section_id AND ${calendarDays.day} = x.day AND ${calendarDays.kind} = 'instructional')`;

const doesNotMeet = sql`NOT EXISTS (
    SELECT FROM ${sectionMeetings}
     WHERE ${sectionMeetings.sectionId} = x.section_id AND ${sectionMeetings.period} = x.period
       AND ${sectionMeetings.days} & (1 << (extract(isodow FROM x.day)::int - 1)) <> 0)`;

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
  { code: "not-an-instructional-day", of: ["attendance.submit"], wasTrue: isNoClassDay },
  { code: "no-meeting-that-day", of: ["attendance.submit"], wasTrue: doesNotMeet },
  { code: "marked-twice", of: ["attendance.submit"], wasTrue: namesTwice },
  { code: "stale-score", of: ["scores.enter"], wasTrue: isStale },
  {
    code: "not-in-section",
    of: ["scores.enter"],
    wasTrue: decided({ possible: isScoredOutside(isThereAllTerm), known: isScoredOutside(mayBe) }),
  },
  { code: "points-out-of-range", of: ["scores.enter"], wasTrue: isOutOfRange },
  { code: "entered-twice", of: ["scores.enter"], wasTrue: namesTwice },
];
