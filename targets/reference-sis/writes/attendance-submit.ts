/** Attendance sheets: each submission is stored after the revision it was based on, with exactly its marks, in force or in the history. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { activeOn } from "../../../sis/db/active-on.ts";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../../sis/db/schema/attendance.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { changedSince } from "../ledger/changes.sql.ts";
import { duringRequest } from "../ledger/during-request.sql.ts";
import { sentNumber, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { submissionConfirmation, submissionTrail } from "../ledger/trail-details.ts";

export type AttendanceSubmit = Write<
  "attendance.submit",
  {
    readonly sectionId: number;
    readonly day: string;
    readonly period: number;
    /** The revision that the marks were based on. */
    readonly seenRevision: number;
    /** Every mark sent: student id and code. */
    readonly marks: readonly (readonly [studentId: number, code: string])[];
  },
  { readonly revision: number }
>;

/** The classes as they were seeded; none if nothing was kept of them. */
const classListSql = `
CREATE UNLOGGED TABLE firstbell_ledger.class_list (section_id int, size bigint, student_sum bigint);

DO $$
BEGIN
  IF to_regclass('firstbell.seeded_classes') IS NOT NULL THEN
    INSERT INTO firstbell_ledger.class_list SELECT section_id, size, student_sum FROM firstbell.seeded_classes;
  END IF;
END $$;

ANALYZE firstbell_ledger.class_list`;

export const attendanceSubmit = {
  kind: "attendance.submit",
  words: "attendance sheets",
  changes: { record: "class", by: ["sectionId", "day", "period"], students: "marks" },
  columns: [
    { name: "section_id", type: "int", sent: "sectionId" },
    { name: "day", type: "date", sent: "day" },
    { name: "period", type: "int", sent: "period" },
    { name: "seen_revision", type: "int", sent: "seenRevision" },
    { name: "students", type: "int[]", eachOf: "marks", item: 0 },
    { name: "codes", type: "text", eachOf: "marks", item: 1 },
    { name: "revision", type: "int", answer: "revision" },
  ],
  trail: submissionTrail,
  confirmation: submissionConfirmation,
  isStored: storedSql(
    sql`SELECT FROM ${attendanceSubmissions}
         WHERE ${attendanceSubmissions.operationId} = $1 AND ${attendanceSubmissions.sectionId} = ${sentNumber("sectionId")}`,
  ),
  stored: [
    sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.sheet AS
SELECT ${attendanceMarks.sectionId} AS section_id, ${attendanceMarks.day} AS day, ${attendanceMarks.period} AS period,
       min(${attendanceMarks.revision}) AS lowest, max(${attendanceMarks.revision}) AS highest,
       array_agg(${attendanceMarks.studentId} ORDER BY ${attendanceMarks.studentId}) AS students,
       string_agg(${attendanceMarks.code}, ',' ORDER BY ${attendanceMarks.studentId}) AS codes,
       count(*) AS size, sum(${attendanceMarks.studentId}) AS student_sum
  FROM ${attendanceMarks}
 WHERE ${changedSince(attendanceMarks)}
 GROUP BY ${attendanceMarks.sectionId}, ${attendanceMarks.day}, ${attendanceMarks.period};

ANALYZE firstbell_ledger.sheet (section_id, day, period, lowest, highest)`),
    classListSql,
  ],
  /*
   * A submission that isn't the next revision after the one it was based on overwrote marks that no one had seen.
   * A student whose seat no operation changed must be on the latest sheet; only sheets with other students than the
   * class was seeded with are compared seat by seat. Whole sheets are compared as arrays. Marks are compared one by one
   * only if a sheet differs or was submitted again: the marks of a revision are the rows that carry it, in force or in
   * the history.
   */
  check: sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.submission AS
SELECT a.op, a.outcome, a.section_id, a.day, a.period, a.seen_revision + 1 AS revision, a.revision AS answered,
       a.students, a.codes, a.staff, a.sent_at, a.ended_at,
       s.copies, s.section_id AS stored_section, s.day AS stored_day, s.period AS stored_period, s.revision AS stored_revision,
       s.staff AS stored_staff, s.at
  FROM firstbell_ledger.attendance_submit a
  LEFT JOIN (
    SELECT ${attendanceSubmissions.operationId} AS operation_id, count(*) AS copies,
           min(${attendanceSubmissions.sectionId}) AS section_id, min(${attendanceSubmissions.day}) AS day,
           min(${attendanceSubmissions.period}) AS period, min(${attendanceSubmissions.revision}) AS revision,
           min(${attendanceSubmissions.submittedBy}) AS staff, min(${attendanceSubmissions.submittedAt}) AS at
      FROM ${attendanceSubmissions}
     WHERE ${changedSince(attendanceSubmissions)}
     GROUP BY ${attendanceSubmissions.operationId}) s ON s.operation_id = a.op;

ANALYZE firstbell_ledger.submission (op, outcome, section_id, day, revision, copies, stored_section, stored_day,
                                    stored_revision);

CREATE UNLOGGED TABLE firstbell_ledger.doubtful AS
SELECT s.*, coalesce(s.stored_revision, s.revision) AS judged_revision,
       coalesce(s.copies = 1 AND s.stored_section = s.section_id AND s.stored_day = s.day AND s.stored_period = s.period
         AND s.stored_revision = s.revision AND s.stored_revision = coalesce(s.answered, s.revision), false) AS is_stored
  FROM firstbell_ledger.submission s
 WHERE (s.outcome = 'ok' OR s.copies > 0)
   AND s.outcome <> 'refused'
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.sheet t
      WHERE t.section_id = s.section_id AND t.day = s.day AND t.period = s.period
        AND s.copies = 1 AND s.stored_section = t.section_id AND s.stored_day = t.day AND s.stored_period = t.period
        AND s.stored_revision = s.revision AND s.stored_revision = coalesce(s.answered, s.revision)
        AND t.lowest = s.stored_revision AND t.highest = s.stored_revision
        AND t.students = s.students AND t.codes = s.codes);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'altered', s.op, 'attendance.submit', unnest(s.students),
       format('submitted by staff member %s at %s', s.staff, to_timestamp(s.sent_at / 1000)),
       format('submitted by staff member %s at %s', s.stored_staff, s.at)
  FROM firstbell_ledger.submission s
 WHERE s.outcome <> 'refused' AND s.copies = 1
   AND (s.stored_staff <> s.staff OR NOT (${duringRequest(sql`s.at`, sql`s`)}));

CREATE UNLOGGED TABLE firstbell_ledger.doubtful_mark AS
SELECT m.section_id, m.day, m.period, m.student_id, m.revision, count(*) AS copies, min(m.code) AS code
  FROM (
    ${marksOf(attendanceMarks)}
     UNION ALL
    ${marksOf(attendanceMarkHistory)}) m
  JOIN (SELECT DISTINCT section_id, day, period FROM firstbell_ledger.doubtful) d USING (section_id, day, period)
 GROUP BY m.section_id, m.day, m.period, m.student_id, m.revision;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN copies IS NULL THEN 'lost' WHEN copies > 1 THEN 'duplicated' ELSE 'altered' END,
       op, 'attendance.submit', unnest(students),
       format('section %s on %s in period %s, revision %s', section_id, day, period, revision),
       CASE WHEN copies IS NULL THEN 'no submission under this operation'
            WHEN copies > 1 THEN copies || ' submissions under this operation'
            ELSE format('section %s on %s in period %s, revision %s', stored_section, stored_day, stored_period,
                         stored_revision) END
  FROM firstbell_ledger.doubtful
 WHERE NOT is_stored;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN m.copies IS NULL THEN 'lost' WHEN m.copies > 1 THEN 'duplicated' ELSE 'altered' END,
       d.op, 'attendance.submit', sent.student_id,
       format('section %s on %s in period %s, revision %s: student %s %s', d.section_id, d.day, d.period, d.judged_revision,
              sent.student_id, sent.code),
       CASE WHEN m.copies IS NULL THEN 'no mark'
            WHEN m.copies > 1 THEN m.copies || ' marks'
            ELSE m.code END
  FROM firstbell_ledger.doubtful d
 CROSS JOIN LATERAL unnest(d.students, string_to_array(d.codes, ',')) AS sent (student_id, code)
  LEFT JOIN firstbell_ledger.doubtful_mark m
    ON m.section_id = d.section_id AND m.day = d.day AND m.period = d.period AND m.revision = d.judged_revision
   AND m.student_id = sent.student_id
 WHERE d.is_stored AND (m.copies IS NULL OR m.copies > 1 OR m.code IS DISTINCT FROM sent.code);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
  WITH different AS MATERIALIZED (
    SELECT t.section_id, t.day, t.period, t.highest
      FROM firstbell_ledger.sheet t
      LEFT JOIN firstbell_ledger.class_list c USING (section_id)
     WHERE (c.size, c.student_sum) IS DISTINCT FROM (t.size, t.student_sum))
SELECT 'left-out', s.op, 'attendance.submit', ${sectionEnrollments.studentId},
       format('a mark for student %s, who has a seat in section %s since %s', ${sectionEnrollments.studentId},
              t.section_id, ${sectionEnrollments.beginDate}),
       format('no mark on %s in period %s', t.day, t.period)
  FROM different t
  JOIN firstbell_ledger.submission s
    ON s.section_id = t.section_id AND s.day = t.day AND s.period = t.period AND s.stored_revision = t.highest
   AND s.outcome <> 'refused'
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = t.section_id
                            AND ${activeOn(sectionEnrollments, sql`t.day`)}
 WHERE NOT ${sectionEnrollments.studentId} = ANY (s.students)
   AND NOT ${changedSince(sectionEnrollments)}
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.clouded_student d WHERE d.student_id = ${sectionEnrollments.studentId});

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', d.op, 'attendance.submit', m.student_id,
       format('no mark for student %s, who was not in the submission', m.student_id), m.code
  FROM firstbell_ledger.doubtful d
  JOIN firstbell_ledger.doubtful_mark m
    ON m.section_id = d.section_id AND m.day = d.day AND m.period = d.period AND m.revision = d.judged_revision
 WHERE d.is_stored AND NOT m.student_id = ANY (d.students);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', ${attendanceSubmissions.operationId}, 'attendance.submit', ${attendanceMarks.studentId},
       CASE WHEN e.op IS NULL THEN 'nothing: no line of the ledger attempted it'
            ELSE 'nothing: the write was refused' END,
       format('section %s on %s in period %s, revision %s', ${attendanceSubmissions.sectionId},
              ${attendanceSubmissions.day}, ${attendanceSubmissions.period}, ${attendanceSubmissions.revision})
  FROM ${attendanceSubmissions}
  LEFT JOIN firstbell_ledger.entry e ON e.op = ${attendanceSubmissions.operationId}
  LEFT JOIN ${attendanceMarks} ON ${attendanceMarks.sectionId} = ${attendanceSubmissions.sectionId}
                              AND ${attendanceMarks.day} = ${attendanceSubmissions.day}
                              AND ${attendanceMarks.period} = ${attendanceSubmissions.period}
                              AND ${attendanceMarks.revision} = ${attendanceSubmissions.revision}
 WHERE ${changedSince(attendanceSubmissions)}
   AND (e.op IS NULL OR e.outcome = 'refused')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = ${attendanceSubmissions.operationId});

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', format('marks %s/%s/%s/%s', m.section_id, m.day, m.period, m.revision), 'attendance.submit',
       m.student_id, 'nothing: no submission has this revision', m.code
  FROM (
    ${marksOf(attendanceMarks)}
      JOIN firstbell_ledger.sheet t ON t.section_id = ${attendanceMarks.sectionId} AND t.day = ${attendanceMarks.day}
                                   AND t.period = ${attendanceMarks.period}
     WHERE t.lowest <> t.highest OR NOT EXISTS (${submissionOf(sql`t`, sql`t.lowest`)})
     UNION ALL
    ${marksOf(attendanceMarkHistory)}) m
 WHERE NOT EXISTS (${submissionOf(sql`m`, sql`m.revision`)})
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.submission s
      WHERE s.section_id = m.section_id AND s.day = m.day AND s.period = m.period AND s.revision = m.revision AND s.outcome = 'ok');

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT op, copies IS NOT NULL FROM firstbell_ledger.submission WHERE outcome = 'unknown';

INSERT INTO firstbell_ledger.superseded (op)
SELECT s.op
  FROM firstbell_ledger.submission s
  JOIN firstbell_ledger.sheet t USING (section_id, day, period)
 WHERE s.outcome = 'ok' AND t.highest > s.stored_revision`),
} as const satisfies ReferenceWrite<AttendanceSubmit>;

function marksOf(marks: typeof attendanceMarks | typeof attendanceMarkHistory): SQL {
  const { sectionId, day, period, studentId, revision, code } = marks;
  return sql`SELECT ${sectionId} AS section_id, ${day} AS day, ${period} AS period, ${studentId} AS student_id,
           ${revision} AS revision, ${code} AS code
      FROM ${marks}`;
}

/** With the same section, day and period as the row `meeting`. */
function submissionOf(meeting: SQL, revision: SQL): SQL {
  return sql`SELECT FROM ${attendanceSubmissions}
      WHERE ${attendanceSubmissions.sectionId} = ${meeting}.section_id AND ${attendanceSubmissions.day} = ${meeting}.day
        AND ${attendanceSubmissions.period} = ${meeting}.period AND ${attendanceSubmissions.revision} = ${revision}`;
}
