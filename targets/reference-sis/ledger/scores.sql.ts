/** Scores: every acknowledged point stands under its operation and version, in force or in the history. */

export const scoresSql = `
CREATE UNLOGGED TABLE firstbell_ledger.given_score AS
SELECT entry.op, entry.outcome, entry.assignment_id, given.student_id, given.points, given.version + 1 AS version
FROM firstbell_ledger.entry
CROSS JOIN LATERAL unnest(entry.students, entry.points, entry.versions) AS given (student_id, points, version)
WHERE entry.kind = 'scores.enter' AND entry.outcome <> 'refused';

CREATE UNLOGGED TABLE firstbell_ledger.stored_score AS
SELECT operation_id AS op, assignment_id, student_id, count(*) AS copies, min(version) AS version, min(points) AS points
FROM (
  SELECT operation_id, assignment_id, student_id, version, points FROM scores
  UNION ALL SELECT operation_id, assignment_id, student_id, version, points FROM score_history
) AS score
GROUP BY operation_id, assignment_id, student_id;

ANALYZE firstbell_ledger.given_score, firstbell_ledger.stored_score;

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT entry.op, EXISTS (SELECT FROM firstbell_ledger.stored_score WHERE stored_score.op = entry.op)
FROM firstbell_ledger.entry WHERE entry.kind = 'scores.enter' AND entry.outcome = 'unknown';

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN stored.copies IS NULL THEN 'lost' WHEN stored.copies > 1 THEN 'duplicated' ELSE 'altered' END,
  given.op, 'scores.enter', given.student_id,
  format('assignment %s: student %s %s points, version %s', given.assignment_id, given.student_id, given.points,
    given.version),
  CASE WHEN stored.copies IS NULL THEN 'no score under this operation'
    WHEN stored.copies > 1 THEN stored.copies || ' scores'
    ELSE format('%s points, version %s', stored.points, stored.version) END
FROM firstbell_ledger.given_score AS given
LEFT JOIN firstbell_ledger.stored_score AS stored USING (op, assignment_id, student_id)
WHERE (given.outcome = 'ok' OR EXISTS (SELECT FROM firstbell_ledger.resolved WHERE resolved.op = given.op AND present))
  AND (stored.copies IS NULL OR stored.copies > 1 OR stored.points <> given.points OR stored.version <> given.version);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', stored.op, 'scores.enter', stored.student_id, 'nothing: no line of the ledger entered it',
  format('assignment %s: %s points, version %s', stored.assignment_id, stored.points, stored.version)
FROM firstbell_ledger.stored_score AS stored
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.given_score AS given
    WHERE given.op = stored.op AND given.assignment_id = stored.assignment_id AND given.student_id = stored.student_id)
  AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op AS missing WHERE missing.op = stored.op);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', fresh.operation_id, 'grades.enter', fresh.student_id,
  'nothing: no line of the ledger entered it', 'a report-card mark in section ' || fresh.section_id
FROM firstbell_ledger.fresh_grade AS fresh
WHERE NOT EXISTS (SELECT FROM firstbell_ledger.missing_op AS missing WHERE missing.op = fresh.operation_id);

INSERT INTO firstbell_ledger.superseded (op)
SELECT DISTINCT given.op FROM firstbell_ledger.given_score AS given
JOIN scores ON scores.assignment_id = given.assignment_id AND scores.student_id = given.student_id
WHERE given.outcome = 'ok' AND scores.version > given.version`;
