/** Seats across kinds of write: what is stored must be what one of the last acknowledged writes asked for. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";

/**
 * Only the last write to a student's seat in a section can be seen; earlier ones are superseded. A seat that was taken
 * is open since the day that was asked for, or since its term began. A seat that was given up ended on that day; if it
 * would have begun then or later, it was never held, and its row is gone. The last write is known if it was sent after
 * the one before was answered. If two overlapped, or one was never answered, either result may be in the database.
 *
 * A seat that was held before that day keeps its row, which ends on it.
 *
 * Students who leave a school also give up the seats that they took during the run. If that was on the same day, no row
 * says so.
 */
export const seatsSql = sqlText(sql`
INSERT INTO firstbell_ledger.seat_op (op, kind, outcome, effect, student_id, section_id, sent_at, ended_at)
SELECT DISTINCT e.op, e.kind, e.outcome, 'out', o.student_id, taken.section_id, e.sent_at, e.ended_at
  FROM firstbell_ledger.enrollment_op o
  JOIN firstbell_ledger.entry e USING (op)
  JOIN firstbell_ledger.seat_op taken
    ON taken.student_id = o.student_id AND taken.effect = 'in' AND taken.sent_at < e.ended_at
 WHERE o.kind <> 'enrollment.enroll'
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.seat_op known
      WHERE known.op = o.op AND known.section_id = taken.section_id);

CREATE INDEX ON firstbell_ledger.seat_op (student_id, section_id);
ANALYZE firstbell_ledger.seat_op;

CREATE UNLOGGED TABLE firstbell_ledger.seat_state AS
SELECT ${sectionEnrollments.studentId} AS student_id, ${sectionEnrollments.sectionId} AS section_id, count(*) AS stays,
       count(*) FILTER (WHERE ${sectionEnrollments.endDate} IS NULL) AS active,
       max(${sectionEnrollments.seat}) FILTER (WHERE ${sectionEnrollments.endDate} IS NULL) AS seat,
       max(${sectionEnrollments.beginDate}) FILTER (WHERE ${sectionEnrollments.endDate} IS NULL) AS begin_date,
       max(${sectionEnrollments.endDate}) AS end_date
  FROM ${sectionEnrollments}
 WHERE (${sectionEnrollments.studentId}, ${sectionEnrollments.sectionId})
       IN (SELECT o.student_id, o.section_id FROM firstbell_ledger.seat_op o)
 GROUP BY ${sectionEnrollments.studentId}, ${sectionEnrollments.sectionId};

CREATE UNLOGGED TABLE firstbell_ledger.last_seat_op AS
SELECT o.*, s.stays, coalesce(s.active, 0) AS active,
       CASE WHEN o.effect = 'in' THEN s.active = 1 AND s.begin_date = greatest(o.day, ${terms.beginDate})
                                      AND s.seat = coalesce(o.seat, s.seat)
            WHEN coalesce(s.active, 0) > 0 OR s.end_date > o.day THEN false
            ELSE s.end_date = o.day OR o.kind NOT LIKE 'schedule.%' OR o.day <= ${terms.beginDate}
                 OR EXISTS (
                   SELECT FROM firstbell_ledger.seat_op taken
                    WHERE taken.student_id = o.student_id AND taken.section_id = o.section_id
                      AND taken.effect = 'in' AND taken.day >= o.day) END IS TRUE AS stands,
       CASE WHEN s.stays IS NULL THEN 'no seat row'
            WHEN s.active > 1 THEN s.active || ' seat rows'
            WHEN s.active = 1 THEN format('seat %s since %s', s.seat, s.begin_date)
            ELSE format('seat given up on %s', s.end_date) END AS found
  FROM firstbell_ledger.seat_op o
  LEFT JOIN firstbell_ledger.seat_state s USING (student_id, section_id)
  LEFT JOIN ${sections} ON ${sections.id} = o.section_id
  LEFT JOIN ${terms} ON ${terms.id} = ${sections.termId}
 WHERE o.outcome = 'unknown'
    OR NOT EXISTS (
      SELECT FROM firstbell_ledger.seat_op later
       WHERE later.student_id = o.student_id AND later.section_id = o.section_id AND later.outcome = 'ok'
         AND later.op <> o.op AND later.sent_at >= o.ended_at);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN o.active > 1 THEN 'duplicated'
            WHEN o.effect = 'in' AND o.active = 1 OR o.effect = 'out' AND o.active = 0 THEN 'altered'
            ELSE 'lost' END,
       o.op, o.kind, o.student_id, ${sections.schoolId},
       CASE WHEN o.effect = 'in' THEN format('student %s in section %s, seat %s since %s', o.student_id, o.section_id,
                                             coalesce(o.seat::text, 'any'), o.day)
            ELSE format('student %s gave up section %s', o.student_id, o.section_id)
                 || coalesce(' on ' || o.day, '') END,
       o.found
  FROM (
    SELECT DISTINCT ON (student_id, section_id) *,
           bool_or(stands) OVER (PARTITION BY student_id, section_id) AS explained
      FROM firstbell_ledger.last_seat_op
     ORDER BY student_id, section_id, (outcome = 'ok') DESC, ended_at DESC) o
  LEFT JOIN ${sections} ON ${sections.id} = o.section_id
 WHERE o.outcome = 'ok' AND (NOT o.explained OR o.active > 1)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = o.student_id);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'lost', o.op, o.kind, o.student_id, ${sections.schoolId},
       format('seat %s of student %s in section %s from %s until %s', g.number, g.student_id, g.section_id, g.begin_date,
              o.day),
       'no such row'
  FROM firstbell_ledger.given_up g
  JOIN (
    SELECT e.op, e.kind, e.student_id, e.day
      FROM firstbell_ledger.enrollment_op e
     WHERE e.outcome = 'ok'
     UNION ALL
    SELECT s.op, s.kind, s.student_id, s.day
      FROM firstbell_ledger.seat_op s
     WHERE s.outcome = 'ok' AND s.effect = 'out' AND s.kind LIKE 'schedule.%') o
    ON o.op = g.op AND o.student_id = g.student_id AND g.begin_date < o.day
  LEFT JOIN firstbell_ledger.changed_seat c
    ON c.section_id = g.section_id AND c.student_id = g.student_id AND c.begin_date = g.begin_date
   AND c.seat = g.number AND c.end_date = o.day
  LEFT JOIN ${sections} ON ${sections.id} = g.section_id
 WHERE c.student_id IS NULL
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.seat_op other
      WHERE other.student_id = g.student_id AND other.section_id = g.section_id AND other.op <> g.op)
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.enrollment_op other
      WHERE other.student_id = g.student_id AND other.op <> g.op AND other.kind <> 'enrollment.enroll')
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student d WHERE d.student_id = g.student_id);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', format('seat of student %s in section %s', c.student_id, c.section_id), 'schedule.add',
       c.student_id, ${sections.schoolId}, 'nothing: no line of the ledger changed this seat',
       format('seat %s from %s until %s', c.seat, c.begin_date, coalesce(c.end_date::text, 'now'))
  FROM firstbell_ledger.changed_seat c
  LEFT JOIN ${sections} ON ${sections.id} = c.section_id
 WHERE NOT EXISTS (
     SELECT FROM firstbell_ledger.seat_op o
      WHERE o.student_id = c.student_id AND o.section_id = c.section_id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student d WHERE d.student_id = c.student_id);

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT o.op, bool_and(o.stands) AND bool_or(c.student_id IS NOT NULL OR o.effect = 'out' AND o.stays IS NULL)
         AND NOT bool_or(k.claimed)
  FROM firstbell_ledger.last_seat_op o
  LEFT JOIN firstbell_ledger.changed_seat c USING (student_id, section_id)
 CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM firstbell_ledger.last_seat_op known
       WHERE known.student_id = o.student_id AND known.section_id = o.section_id
         AND known.outcome = 'ok' AND known.stands) AS claimed) k
 WHERE o.outcome = 'unknown' AND NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op e WHERE e.op = o.op)
 GROUP BY o.op;

INSERT INTO firstbell_ledger.superseded (op)
SELECT DISTINCT o.op
  FROM firstbell_ledger.seat_op o
 WHERE o.outcome = 'ok'
   AND NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op e WHERE e.op = o.op)
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.last_seat_op last
      WHERE last.op = o.op AND last.student_id = o.student_id AND last.section_id = o.section_id)`);
