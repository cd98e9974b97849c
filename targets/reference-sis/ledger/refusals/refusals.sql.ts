/** Checks each refused write: whether its reason was true by the records of that moment. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../../parts/postgres/sql-text.ts";
import { stagingTable, type WriteKind } from "../../../../readiness/evidence/write-kind.ts";
import { classRefusals } from "./class-refusals.ts";
import { enrollmentRefusals } from "./enrollment-refusals.ts";
import { healthRefusals } from "./health-refusals.ts";
import { placementRefusals } from "./placement-refusals.ts";
import type { RefusalCheck } from "./refusal-check.ts";
import { seatRefusals } from "./seat-refusals.ts";
import { spansSql } from "./spans.sql.ts";
import { transcriptRefusals } from "./transcript-refusals.ts";

export const refusalChecks: readonly RefusalCheck[] = [
  ...seatRefusals,
  ...enrollmentRefusals,
  ...classRefusals,
  ...healthRefusals,
  ...placementRefusals,
  ...transcriptRefusals,
  // Each write of a load has a key of its own, and is sent again under it as it was.
  { code: "idempotency-key-reused", of: "any", wasTrue: sql`false` },
];

export function refusalsSql(writes: readonly WriteKind[]): string {
  return [spansSql, ...writes.map(({ kind }) => rulingsSql(kind)), faultsSql].join(";\n");
}

/** All checks of a kind at once: its lines are read a single time. */
function rulingsSql(kind: string): string {
  const checks = refusalChecks.filter(({ of }) => of === "any" || of.includes(kind));
  const rulings = checks.map(({ code, wasTrue }) => sql`WHEN ${code} THEN ${wasTrue}`);
  const codes = checks.map(({ code }) => sql`${code}`);
  return sqlText(sql`
INSERT INTO firstbell_ledger.ruling (op, was_true)
SELECT x.op, CASE x.refusal ${sql.join(rulings, sql` `)} END
  FROM ${sql.raw(stagingTable(kind))} x
 WHERE x.outcome = 'refused' AND x.refusal IN (${sql.join(codes, sql`, `)})`);
}

const faultsSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'wrongly-refused', a.op, a.kind, s.id, a.school_id, 'a reason that was true',
       'refused as ' || e.refusal || ', which it was not'
  FROM firstbell_ledger.ruling r
  JOIN firstbell_ledger.attempt a USING (op)
  JOIN firstbell_ledger.entry e USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true
 WHERE r.was_true = false`;
