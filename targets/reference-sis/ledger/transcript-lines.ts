/** What writes about lines of transcripts have in common: their record, their audit rows, and which unknown ones were done. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { ChangedRecord } from "../../../readiness/evidence/write-kind.ts";
import { courseHistoryRevisions } from "../../../sis/db/schema/transcripts.ts";
import { object } from "../json-object.sql.ts";
import type { Trail } from "./trail.ts";

export const changesTranscript: ChangedRecord = { record: "transcript", by: ["studentId"] };

type Outcome = {
  readonly status: 200 | 201;
  readonly line: SQL;
  readonly revision: SQL;
  readonly verified: boolean;
};

export function lineTrail({ status, line, revision, verified }: Outcome): Trail {
  return {
    schoolId: { is: sql`NULL` },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`NULL` },
    detail: { is: object({ line, revision }) },
    responseStatus: { is: sql`${status}` },
    response: { is: object({ studentId: sql`x.student_id`, line, revision, verified: sql`${verified}` }) },
  };
}

/** A write whose answer was lost was done if there's a revision under its key. */
export function resolvedSql(lines: SQL): string {
  const { operationId } = courseHistoryRevisions;
  return sqlText(sql`
INSERT INTO firstbell_ledger.resolved (op, present)
SELECT x.op, EXISTS (SELECT FROM ${courseHistoryRevisions} WHERE ${operationId} = x.op)
  FROM ${lines} x
 WHERE x.outcome = 'unknown'`);
}
