/** Sheets of scores: each score is stored under its operation and version, in force or in the history. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { scoreHistory, scores } from "../../../sis/db/schema/grades.ts";
import { object } from "../json-object.sql.ts";
import { changedSince } from "../ledger/changes.sql.ts";
import { duringRequest } from "../ledger/during-request.sql.ts";
import { sentNumber, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type ScoresEnter = Write<
  "scores.enter",
  {
    readonly assignmentId: number;
    readonly sectionId: number;
    /** Student id, points, and the version the score was based on (0: no score yet). */
    readonly scores: readonly (readonly [studentId: number, points: number, version: number])[];
  },
  /** How many scores the answer confirms. */
  { readonly scores: number }
>;

/** Sums of hashes are equal in any order, and cost less than sorting. */
const nextVersions = sql`(
        SELECT sum(hashtextextended(sent.student || ' ' || sent.version + 1, 0))
          FROM unnest(x.students, x.versions) AS sent (student, version))`;
const storedVersions = sql`(
        SELECT sum(hashtextextended((s.score ->> 'studentId') || ' ' || (s.score ->> 'version'), 0))
          FROM jsonb_path_query(t.response, 'lax $.scores[*]') AS s (score))`;

export const scoresEnter = {
  kind: "scores.enter",
  words: "sheets of scores",
  changes: { record: "assignment", by: ["assignmentId"], students: "scores" },
  columns: [
    { name: "assignment_id", type: "int", sent: "assignmentId" },
    { name: "section_id", type: "int", sent: "sectionId" },
    { name: "students", type: "int[]", eachOf: "scores", item: 0 },
    { name: "points", type: "numeric[]", eachOf: "scores", item: 1 },
    { name: "versions", type: "int[]", eachOf: "scores", item: 2 },
    { name: "confirmed", type: "int", answer: "scores" },
  ],
  trail: {
    schoolId: { is: sql`s.school_id` },
    studentId: { is: sql`NULL` },
    sectionId: { is: sql`x.section_id` },
    detail: { is: sql`'{}'::jsonb` },
    responseStatus: { is: sql`200` },
    response: {
      meets: sql`t.response - 'scores' = ${object({ assignmentId: sql`x.assignment_id` })}
             AND ${nextVersions} = ${storedVersions}`,
      wanted: "the next version of each score that was sent",
    },
  },
  isStored: storedSql(
    sql`SELECT FROM ${scores} WHERE ${scores.operationId} = $1 AND ${scores.assignmentId} = ${sentNumber("assignmentId")}
         UNION ALL
        SELECT FROM ${scoreHistory}
         WHERE ${scoreHistory.operationId} = $1 AND ${scoreHistory.assignmentId} = ${sentNumber("assignmentId")}`,
  ),
  stored: [
    sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.stored_score AS
SELECT operation_id AS op, assignment_id, student_id, count(*) AS copies, min(version) AS version,
       min(points) AS points, min(entered_by) AS staff, min(entered_at) AS at
  FROM (
    ${storedIn(scores)}
     UNION ALL
    ${storedIn(scoreHistory)}) s
 GROUP BY operation_id, assignment_id, student_id;

ANALYZE firstbell_ledger.stored_score`),
  ],
  check: sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.score_pair AS
SELECT op, assignment_id, student_id, g.outcome, g.staff, g.sent_at, g.ended_at, g.points, g.version,
       s.copies, s.points AS stored_points, s.version AS stored_version, s.staff AS stored_staff, s.at
  FROM (
    SELECT e.op, e.outcome, e.assignment_id, e.staff, e.sent_at, e.ended_at,
           sent.student_id, sent.points, sent.version + 1 AS version
      FROM firstbell_ledger.scores_enter e
     CROSS JOIN LATERAL unnest(e.students, e.points, e.versions) AS sent (student_id, points, version)
     WHERE e.outcome <> 'refused') g
  FULL JOIN firstbell_ledger.stored_score s USING (op, assignment_id, student_id);

ANALYZE firstbell_ledger.score_pair (op, outcome, assignment_id, student_id, copies);

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT e.op, EXISTS (SELECT FROM firstbell_ledger.stored_score s WHERE s.op = e.op)
  FROM firstbell_ledger.scores_enter e
 WHERE e.outcome = 'unknown';

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN p.copies IS NULL THEN 'lost' WHEN p.copies > 1 THEN 'duplicated' ELSE 'altered' END,
       p.op, 'scores.enter', p.student_id,
       format('assignment %s: student %s %s points, version %s, by staff member %s at %s', p.assignment_id, p.student_id,
              p.points, p.version, p.staff, to_timestamp(p.sent_at / 1000)),
       CASE WHEN p.copies IS NULL THEN 'no score under this operation'
            WHEN p.copies > 1 THEN p.copies || ' scores'
            ELSE format('%s points, version %s, by staff member %s at %s', p.stored_points, p.stored_version,
                        p.stored_staff, p.at) END
  FROM firstbell_ledger.score_pair p
 WHERE (p.outcome = 'ok'
     OR p.outcome = 'unknown' AND EXISTS (SELECT FROM firstbell_ledger.resolved r WHERE r.op = p.op AND r.present))
   AND (p.copies IS NULL OR p.copies > 1 OR p.stored_points <> p.points OR p.stored_version <> p.version
     OR p.stored_staff <> p.staff OR NOT (${duringRequest(sql`p.at`, sql`p`)}));

INSERT INTO firstbell_ledger.fault (fault, op, kind, expected, found)
SELECT 'unanswered', e.op, e.kind, cardinality(e.students) || ' scores confirmed', e.confirmed || ' scores'
  FROM firstbell_ledger.scores_enter e
 WHERE e.outcome = 'ok' AND e.confirmed <> cardinality(e.students);

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'never-attempted', p.op, 'scores.enter', p.student_id, 'nothing: no line of the ledger entered it',
       format('assignment %s: %s points, version %s', p.assignment_id, p.stored_points, p.stored_version)
  FROM firstbell_ledger.score_pair p
 WHERE p.outcome IS NULL
   AND NOT EXISTS (SELECT FROM firstbell_ledger.missing_op o WHERE o.op = p.op);

INSERT INTO firstbell_ledger.superseded (op)
SELECT DISTINCT p.op
  FROM firstbell_ledger.score_pair p
  JOIN ${scores} ON ${scores.assignmentId} = p.assignment_id AND ${scores.studentId} = p.student_id
 WHERE p.outcome = 'ok' AND ${scores.version} > p.version`),
} as const satisfies ReferenceWrite<ScoresEnter>;

function storedIn(table: typeof scores | typeof scoreHistory): SQL {
  const { operationId, assignmentId, studentId, version, points, enteredBy, enteredAt } = table;
  return sql`SELECT ${operationId} AS operation_id, ${assignmentId} AS assignment_id, ${studentId} AS student_id,
           ${version} AS version, ${points} AS points, ${enteredBy} AS entered_by, ${enteredAt} AS entered_at
      FROM ${table}
     WHERE ${changedSince(table)}`;
}
