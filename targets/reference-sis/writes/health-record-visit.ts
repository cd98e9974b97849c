/** Visits recorded: one row each, as it was sent, by the nurse who sent it. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { healthVisits, type VisitOutcome, type VisitReason } from "../../../sis/db/schema/health.ts";
import { object } from "../json-object.sql.ts";
import { storedSql } from "../ledger/is-stored.sql.ts";
import { madeOnce } from "../ledger/made-once.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { addedForStudent, asFound } from "../ledger/trail.ts";

export type HealthRecordVisit = Write<
  "health.record-visit",
  {
    readonly studentId: number;
    readonly schoolId: number;
    readonly day: string;
    readonly reason: VisitReason;
    readonly outcome: VisitOutcome;
    readonly note?: string;
  },
  { readonly visitId: number }
>;

export const healthRecordVisit = {
  kind: "health.record-visit",
  words: "visits to the nurse",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "school_id", type: "int", sent: "schoolId" },
    { name: "day", type: "date", sent: "day" },
    { name: "reason", type: "text", sent: "reason" },
    { name: "outcome_sent", type: "text", sent: "outcome" },
    { name: "note", type: "text", sent: "note" },
    { name: "visit_id", type: "int", answer: "visitId" },
  ],
  trail: {
    ...addedForStudent,
    response: {
      is: object({
        visitId: sql`coalesce(to_jsonb(x.visit_id), ${asFound("response", "visitId")})`,
        studentId: sql`x.student_id`,
        version: sql`1`,
      }),
    },
  },
  isStored: storedSql(sql`SELECT FROM ${healthVisits} WHERE ${healthVisits.operationId} = $1`),
  checkChanges: sqlText(
    madeOnce(healthVisits, { kind: "health.record-visit", what: "a visit", student: healthVisits.studentId }),
  ),
} as const satisfies ReferenceWrite<HealthRecordVisit>;
