/** Attendance: every acknowledged submission stands with exactly its marks, as the revision in force or in the history. */

/**
 * Whole rolls are compared as arrays. Only where a roll differs, or was submitted again, are its marks compared one by
 * one: the marks of a revision are the rows that carry it, in force or in the history.
 */
export const attendanceSql = `
CREATE UNLOGGED TABLE firstbell_ledger.submission AS
SELECT entry.op, entry.outcome, entry.section_id, entry.day, nullif(entry.answer_id, 0) AS revision,
  entry.students, entry.codes, stored.copies, stored.section_id AS stored_section, stored.day AS stored_day,
  stored.revision AS stored_revision
FROM firstbell_ledger.entry
LEFT JOIN (
  SELECT operation_id, count(*) AS copies, min(section_id) AS section_id, min(day) AS day, min(revision) AS revision
  FROM attendance_submissions GROUP BY operation_id
) AS stored ON stored.operation_id = entry.op
WHERE entry.kind = 'attendance.submit';

CREATE UNLOGGED TABLE firstbell_ledger.roll AS
SELECT section_id, day, min(revision) AS lowest, max(revision) AS highest,
  array_agg(student_id ORDER BY student_id) AS students, string_agg(code, ',' ORDER BY student_id) AS codes
FROM attendance_marks GROUP BY section_id, day;

ANALYZE firstbell_ledger.submission, firstbell_ledger.roll;

CREATE UNLOGGED TABLE firstbell_ledger.doubtful AS
SELECT submission.*, coalesce(stored_revision, revision) AS judged_revision,
  coalesce(copies = 1 AND stored_section = submission.section_id AND stored_day = submission.day
    AND stored_revision = coalesce(revision, stored_revision), false) AS is_stored
FROM firstbell_ledger.submission
WHERE (outcome = 'ok' OR copies > 0) AND outcome <> 'refused' AND NOT EXISTS (
  SELECT FROM firstbell_ledger.roll
  WHERE roll.section_id = submission.section_id AND roll.day = submission.day
    AND submission.copies = 1 AND submission.stored_section = roll.section_id AND submission.stored_day = roll.day
    AND submission.stored_revision = coalesce(submission.revision, submission.stored_revision)
    AND roll.lowest = submission.stored_revision AND roll.highest = submission.stored_revision
    AND roll.students = submission.students AND roll.codes = submission.codes);

CREATE UNLOGGED TABLE firstbell_ledger.doubtful_mark AS
SELECT mark.section_id, mark.day, mark.student_id, mark.revision, count(*) AS copies, min(mark.code) AS code
FROM (
  SELECT section_id, day, student_id, revision, code FROM attendance_marks
  UNION ALL SELECT section_id, day, student_id, revision, code FROM attendance_mark_history
) AS mark
JOIN (SELECT DISTINCT section_id, day FROM firstbell_ledger.doubtful) AS doubtful USING (section_id, day)
GROUP BY mark.section_id, mark.day, mark.student_id, mark.revision;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN copies IS NULL THEN 'lost' WHEN copies > 1 THEN 'duplicated' ELSE 'altered' END,
  op, 'attendance.submit', unnest(students),
  format('section %s on %s, revision %s', section_id, day, coalesce(revision::text, 'any')),
  CASE WHEN copies IS NULL THEN 'no submission under this operation'
    WHEN copies > 1 THEN copies || ' submissions under this operation'
    ELSE format('section %s on %s, revision %s', stored_section, stored_day, stored_revision) END
FROM firstbell_ledger.doubtful WHERE NOT is_stored;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN mark.copies IS NULL THEN 'lost' WHEN mark.copies > 1 THEN 'duplicated' ELSE 'altered' END,
  doubtful.op, 'attendance.submit', given.student_id,
  format('section %s on %s, revision %s: student %s %s', doubtful.section_id, doubtful.day, judged_revision,
    given.student_id, given.code),
  CASE WHEN mark.copies IS NULL THEN 'no mark' WHEN mark.copies > 1 THEN mark.copies || ' marks' ELSE mark.code END
FROM firstbell_ledger.doubtful
CROSS JOIN LATERAL unnest(doubtful.students, string_to_array(doubtful.codes, ',')) AS given (student_id, code)
LEFT JOIN firstbell_ledger.doubtful_mark AS mark ON mark.section_id = doubtful.section_id
  AND mark.day = doubtful.day AND mark.revision = doubtful.judged_revision AND mark.student_id = given.student_id
WHERE doubtful.is_stored AND (mark.copies IS NULL OR mark.copies > 1 OR mark.code IS DISTINCT FROM given.code);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', doubtful.op, 'attendance.submit', mark.student_id,
  format('no mark for student %s: the submission did not name the student', mark.student_id), mark.code
FROM firstbell_ledger.doubtful
JOIN firstbell_ledger.doubtful_mark AS mark ON mark.section_id = doubtful.section_id AND mark.day = doubtful.day
  AND mark.revision = doubtful.judged_revision
WHERE doubtful.is_stored AND NOT mark.student_id = ANY (doubtful.students);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', stored.operation_id, 'attendance.submit', mark.student_id,
  CASE WHEN entry.op IS NULL THEN 'nothing: no line of the ledger attempted it' ELSE 'nothing: the write was refused' END,
  format('section %s on %s, revision %s', stored.section_id, stored.day, stored.revision)
FROM attendance_submissions AS stored
LEFT JOIN firstbell_ledger.entry ON entry.op = stored.operation_id
LEFT JOIN attendance_marks AS mark ON mark.section_id = stored.section_id AND mark.day = stored.day
  AND mark.revision = stored.revision
WHERE (entry.op IS NULL OR entry.outcome = 'refused')
  AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op AS missing WHERE missing.op = stored.operation_id);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', format('marks %s/%s/%s', mark.section_id, mark.day, mark.revision), 'attendance.submit',
  mark.student_id, 'nothing: no submission has this revision', mark.code
FROM (
  SELECT marks.section_id, marks.day, marks.revision, marks.student_id, marks.code
  FROM attendance_marks AS marks
  JOIN firstbell_ledger.roll USING (section_id, day)
  WHERE roll.lowest <> roll.highest OR NOT EXISTS (
    SELECT FROM attendance_submissions AS stored
    WHERE stored.section_id = roll.section_id AND stored.day = roll.day AND stored.revision = roll.lowest)
  UNION ALL
  SELECT section_id, day, revision, student_id, code FROM attendance_mark_history
) AS mark
WHERE NOT EXISTS (
    SELECT FROM attendance_submissions AS stored
    WHERE stored.section_id = mark.section_id AND stored.day = mark.day AND stored.revision = mark.revision)
  AND NOT EXISTS (
    SELECT FROM firstbell_ledger.submission
    WHERE submission.section_id = mark.section_id AND submission.day = mark.day
      AND submission.outcome = 'ok' AND submission.revision = mark.revision);

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT op, copies IS NOT NULL FROM firstbell_ledger.submission WHERE outcome = 'unknown';

INSERT INTO firstbell_ledger.superseded (op)
SELECT submission.op FROM firstbell_ledger.submission
JOIN firstbell_ledger.roll USING (section_id, day)
WHERE submission.outcome = 'ok' AND roll.highest > submission.stored_revision`;
