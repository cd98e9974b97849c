/**
 * Seats and enrollments as they were at each moment of the run, for the students and classes of refused writes. Each version
 * of a row is there from `possible_from` to `possible_until` at the most, and from `sure_from` to `sure_until` for certain:
 * a write takes effect at some moment of its request. Times are the generator's.
 */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../../sis/db/schema/schools.ts";
import { changedSince } from "../changes.sql.ts";

const always = sql`'-Infinity'::float8`;
const never = sql`'Infinity'::float8`;

/** The students and classes of refused writes. */
const askedSql = `
CREATE UNLOGGED TABLE firstbell_ledger.asked_student AS
SELECT DISTINCT s.id
  FROM firstbell_ledger.attempt a
 CROSS JOIN LATERAL unnest(a.students) AS s (id)
 WHERE a.outcome = 'refused' AND a.kind NOT IN ('attendance.submit', 'scores.enter');

CREATE UNLOGGED TABLE firstbell_ledger.asked_section AS
SELECT section_id AS id FROM firstbell_ledger.attempt WHERE outcome = 'refused' AND section_id IS NOT NULL
 UNION
SELECT from_section_id FROM firstbell_ledger.schedule_move WHERE outcome = 'refused';

ANALYZE firstbell_ledger.asked_student, firstbell_ledger.asked_section`;

/**
 * How the versions of a row relate to the writes that made (`i`) and ended (`o`) it. A write without an answer may have made
 * it, or it was there before.
 */
const times = sql`
       CASE WHEN NOT s.is_known OR i.outcome = 'unknown' THEN ${always} ELSE coalesce(i.sent_at, ${always}) END AS possible_from,
       CASE WHEN i.outcome = 'unknown' THEN ${never} ELSE coalesce(i.ended_at, ${always}) END AS sure_from,
       CASE WHEN o.outcome = 'ok' THEN o.ended_at ELSE ${never} END AS possible_until,
       coalesce(o.sent_at, ${never}) AS sure_until,
       s.is_known AND coalesce(i.outcome, 'ok') = 'ok' AND coalesce(o.outcome, 'ok') = 'ok' AS is_known`;

/** A student's rows whose line is missing may have been there at any time. */
function isKnown(student: SQL): SQL {
  return sql`NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = ${student})`;
}

const { sectionId, studentId, seat, beginDate, endDate } = sectionEnrollments;

/** Seats on record, and those that were given up, as the audit trail has them. */
const seatSpansSql = sql`
CREATE UNLOGGED TABLE firstbell_ledger.seat_span AS
SELECT s.section_id, s.student_id, s.seat, s.begin_date, s.end_date,${times}
  FROM (
    SELECT ${sectionId} AS section_id, ${studentId} AS student_id, ${seat} AS seat, ${beginDate} AS begin_date,
           ${endDate} AS end_date, NULL AS ended_by,
           NOT (${changedSince(sectionEnrollments)}) AS is_seeded,
           NOT (${changedSince(sectionEnrollments)}) OR ${isKnown(sql`${studentId}`)} AS is_known
      FROM ${sectionEnrollments}
     WHERE ${sectionId} = ANY (ARRAY(SELECT id FROM firstbell_ledger.asked_section))
        OR ${studentId} = ANY (ARRAY(SELECT id FROM firstbell_ledger.asked_student))
     UNION ALL
    SELECT g.section_id, g.student_id, g.number, g.begin_date, (g.seat ->> 'endDate')::date, g.op,
           false, ${isKnown(sql`g.student_id`)}
      FROM firstbell_ledger.given_up g
     WHERE g.section_id IN (SELECT id FROM firstbell_ledger.asked_section)
        OR g.student_id IN (SELECT id FROM firstbell_ledger.asked_student)) s
  JOIN ${sections} ON ${sections.id} = s.section_id
  JOIN ${terms} ON ${terms.id} = ${sections.termId}
  LEFT JOIN LATERAL (
    SELECT min(t.sent_at) AS sent_at, max(t.ended_at) AS ended_at, max(t.outcome) AS outcome
      FROM firstbell_ledger.seat_op t
     WHERE NOT s.is_seeded AND t.student_id = s.student_id AND t.section_id = s.section_id AND t.effect = 'in'
       AND greatest(t.day, ${terms.beginDate}) = s.begin_date AND coalesce(t.seat, s.seat) = s.seat) i ON true
  LEFT JOIN firstbell_ledger.entry o ON o.op = s.ended_by`;

const enrollment = schoolEnrollments;

/** Enrollments on record since their last change, and as they were before they were ended. */
const enrollmentSpansSql = sql`
CREATE UNLOGGED TABLE firstbell_ledger.ended_enrollment AS
SELECT e.op, e.sent_at, e.ended_at, e.outcome, (t.detail -> 'before' ->> 'enrollmentId')::int AS id,
       (t.detail -> 'before' ->> 'exitDate')::date AS exit_date
  FROM firstbell_ledger.trace t
  JOIN firstbell_ledger.entry e USING (op)
 WHERE t.action IN ('enrollment.transfer', 'enrollment.withdraw', 'enrollment.no-show');

CREATE UNLOGGED TABLE firstbell_ledger.enrollment_span AS
SELECT s.student_id, s.school_id, s.is_primary, s.grade, s.entry_date, s.exit_date,${times}
  FROM (
    SELECT ${enrollment.id} AS id, ${enrollment.studentId} AS student_id, ${enrollment.schoolId} AS school_id,
           ${enrollment.kind} = 'primary' AS is_primary, ${enrollment.grade} AS grade, ${enrollment.entryDate} AS entry_date,
           v.exit_date, v.ended_by, v.changed_by, NOT (${changedSince(enrollment)}) AS is_seeded,
           NOT (${changedSince(enrollment)}) OR ${isKnown(sql`${enrollment.studentId}`)} AS is_known
      FROM ${enrollment}
     CROSS JOIN LATERAL (
        SELECT ${enrollment.exitDate} AS exit_date, NULL AS ended_by,
               (SELECT max(x.op) FROM firstbell_ledger.ended_enrollment x WHERE x.id = ${enrollment.id}) AS changed_by
         UNION ALL
        SELECT x.exit_date, x.op, NULL FROM firstbell_ledger.ended_enrollment x WHERE x.id = ${enrollment.id}) v
     WHERE ${enrollment.studentId} = ANY (ARRAY(SELECT id FROM firstbell_ledger.asked_student))) s
  LEFT JOIN LATERAL (
    SELECT max(m.sent_at) AS sent_at, max(m.ended_at) AS ended_at, max(m.outcome) AS outcome
      FROM firstbell_ledger.entry m
     WHERE NOT s.is_seeded
       AND (m.op = s.changed_by
        OR m.op IN (SELECT e.op FROM firstbell_ledger.enrollment_op e
                     WHERE e.student_id = s.student_id AND e.school_id = s.school_id AND e.day = s.entry_date
                       AND coalesce(e.enrollment_id, s.id) = s.id))) i ON true
  LEFT JOIN firstbell_ledger.entry o ON o.op = s.ended_by`;

export const spansSql = [
  askedSql,
  sqlText(seatSpansSql),
  "CREATE INDEX ON firstbell_ledger.seat_span (section_id)",
  "CREATE INDEX ON firstbell_ledger.seat_span (student_id)",
  "ANALYZE firstbell_ledger.seat_span",
  sqlText(enrollmentSpansSql),
].join(";\n");

/** The version `s` may have been there while the refused request `x` was under way. */
export const mayBe = sql`(s.possible_from < x.ended_at AND s.possible_until > x.sent_at)`;

/** It was there all the while. */
export const surelyIs = sql`(s.is_known AND s.sure_from <= x.sent_at AND s.sure_until >= x.ended_at)`;

/** The same, if writes without an answer count as done. */
export const probablyIs = sql`(${surelyIs} OR NOT s.is_known AND ${mayBe})`;

/** It may have been there, and what made and ended it is known. */
export const mayBeKnown = sql`(${mayBe} AND s.is_known)`;
