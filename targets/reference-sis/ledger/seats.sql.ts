/** Seats: what adds, drops and moves left behind must be what one of the last acknowledged of them asked for. */

/**
 * A seat row keeps no history, so only the last write on a student's seat in a section can be seen; those before it are
 * superseded. Which write was last is known where one was answered before the next was sent. Where they
 * overlapped, or one was never answered, any of them may stand. A student who leaves a school gives up every seat there.
 */
export const seatsSql = `
CREATE UNLOGGED TABLE firstbell_ledger.seat_op AS
SELECT op, kind, outcome, 'in' AS effect, student_id, section_id, day, nullif(answer_id, 0) AS seat, sent_at, ended_at
FROM firstbell_ledger.entry WHERE kind IN ('schedule.add', 'schedule.move') AND outcome <> 'refused'
UNION ALL
SELECT op, kind, outcome, 'out', student_id, coalesce(from_section_id, section_id), day, NULL, sent_at, ended_at
FROM firstbell_ledger.entry WHERE kind IN ('schedule.drop', 'schedule.move') AND outcome <> 'refused'
UNION ALL
SELECT op.op, op.kind, op.outcome, 'out', op.student_id, held.section_id, NULL, NULL, op.sent_at, op.ended_at
FROM firstbell_ledger.counter_op AS op
JOIN section_enrollments AS held ON held.student_id = op.student_id
JOIN sections ON sections.id = held.section_id
WHERE op.kind = 'enrollment.transfer' AND sections.school_id <> op.school_id
  OR op.kind IN ('enrollment.withdraw', 'enrollment.no-show');

CREATE INDEX ON firstbell_ledger.seat_op (student_id, section_id);
ANALYZE firstbell_ledger.seat_op;

CREATE UNLOGGED TABLE firstbell_ledger.seat_state AS
SELECT student_id, section_id, count(*) AS copies, count(*) FILTER (WHERE end_date IS NULL) AS active,
  min(seat) AS seat, min(begin_date) AS begin_date, max(end_date) AS end_date
FROM section_enrollments
WHERE student_id IN (SELECT student_id FROM firstbell_ledger.seat_op)
GROUP BY student_id, section_id;

CREATE UNLOGGED TABLE firstbell_ledger.last_seat_op AS
SELECT one.*, CASE
    WHEN one.effect = 'in' THEN state.active = 1 AND state.begin_date = one.day
      AND state.seat = coalesce(one.seat, state.seat)
    ELSE state.active = 0 AND (one.day IS NULL OR state.end_date = greatest(one.day, state.begin_date)) END IS TRUE AS stands,
  CASE WHEN state.copies IS NULL THEN 'no seat row'
    WHEN state.copies > 1 THEN state.copies || ' seat rows'
    WHEN state.active = 1 THEN format('seat %s since %s', state.seat, state.begin_date)
    ELSE format('seat given up on %s', state.end_date) END AS found,
  state.copies, state.active
FROM firstbell_ledger.seat_op AS one
LEFT JOIN firstbell_ledger.seat_state AS state USING (student_id, section_id)
WHERE one.outcome = 'unknown' OR NOT EXISTS (
  SELECT FROM firstbell_ledger.seat_op AS later
  WHERE later.student_id = one.student_id AND later.section_id = one.section_id AND later.outcome = 'ok'
    AND later.op <> one.op AND later.sent_at >= one.ended_at);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN last.copies > 1 THEN 'duplicated'
    WHEN last.effect = 'in' AND last.active = 1 OR last.effect = 'out' AND last.active = 0 THEN 'altered'
    ELSE 'lost' END,
  last.op, last.kind, last.student_id, sections.school_id,
  CASE WHEN last.effect = 'in' THEN format('student %s in section %s, seat %s since %s', last.student_id, last.section_id,
      coalesce(last.seat::text, 'any'), last.day)
    ELSE format('student %s gave up section %s', last.student_id, last.section_id) || coalesce(' on ' || last.day, '') END,
  last.found
FROM (
  SELECT DISTINCT ON (student_id, section_id) *,
    bool_or(stands) OVER (PARTITION BY student_id, section_id) AS explained
  FROM firstbell_ledger.last_seat_op
  ORDER BY student_id, section_id, (outcome = 'ok') DESC, ended_at DESC
) AS last
LEFT JOIN sections ON sections.id = last.section_id
WHERE last.outcome = 'ok' AND (NOT last.explained OR last.copies > 1)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student AS clouded WHERE clouded.student_id = last.student_id);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'never-attempted', format('seat of student %s in section %s', fresh.student_id, fresh.section_id), 'schedule.add',
  fresh.student_id, sections.school_id, 'nothing: no line of the ledger changed this seat',
  format('seat %s from %s until %s', fresh.seat, fresh.begin_date, coalesce(fresh.end_date::text, 'now'))
FROM firstbell_ledger.fresh_seat AS fresh
LEFT JOIN sections ON sections.id = fresh.section_id
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.seat_op
    WHERE seat_op.student_id = fresh.student_id AND seat_op.section_id = fresh.section_id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student AS clouded WHERE clouded.student_id = fresh.student_id);

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT unknown.op, bool_and(unknown.stands) AND bool_or(fresh.student_id IS NOT NULL) AND NOT bool_or(claimed.one)
FROM firstbell_ledger.last_seat_op AS unknown
LEFT JOIN firstbell_ledger.fresh_seat AS fresh USING (student_id, section_id)
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM firstbell_ledger.last_seat_op AS known WHERE known.student_id = unknown.student_id
    AND known.section_id = unknown.section_id AND known.outcome = 'ok' AND known.stands) AS one
) AS claimed
WHERE unknown.outcome = 'unknown' AND unknown.kind LIKE 'schedule.%'
GROUP BY unknown.op;

INSERT INTO firstbell_ledger.superseded (op)
SELECT DISTINCT op FROM firstbell_ledger.seat_op
WHERE outcome = 'ok' AND kind LIKE 'schedule.%' AND NOT EXISTS (
  SELECT FROM firstbell_ledger.last_seat_op AS last
  WHERE last.op = seat_op.op AND last.student_id = seat_op.student_id AND last.section_id = seat_op.section_id)`;
