/** What a visit and a dose leave in their tables, column by column. */
import { sql } from "drizzle-orm";
import { healthLooks, healthVisits, medicationDoses } from "../../../../sis/db/schema/health.ts";
import { duringRequest } from "../during-request.sql.ts";
import { comparedRows, type Held, heldRows } from "../held-columns.ts";

const byJoin: Held = { comparedIn: "the join with the line" };
const made = sql`(x.outcome = 'ok' OR x.outcome = 'unknown' AND t.id IS NOT NULL)`;

export const visitRows = heldRows({
  table: healthVisits,
  kind: "health.record-visit",
  from: sql`firstbell_ledger.health_record_visit x
  LEFT JOIN ${healthVisits} t ON t.operation_id = x.op`,
  where: made,
  columns: {
    id: { is: sql`coalesce(x.visit_id, t.id)` },
    studentId: { is: sql`x.student_id` },
    schoolId: { is: sql`x.school_id` },
    day: { is: sql`x.day` },
    version: { is: sql`1` },
    reason: { is: sql`x.reason` },
    outcome: { is: sql`x.outcome_sent` },
    note: { is: sql`x.note` },
    recordedBy: { is: sql`x.staff` },
    recordedAt: { meets: duringRequest(sql`t.recorded_at`, sql`x`), wanted: "during the request" },
    operationId: byJoin,
  },
});

export const doseRows = heldRows({
  table: medicationDoses,
  kind: "health.give-dose",
  from: sql`firstbell_ledger.health_give_dose x
  LEFT JOIN ${medicationDoses} t ON t.operation_id = x.op`,
  where: made,
  columns: {
    id: { is: sql`coalesce(x.dose_id, t.id)` },
    orderId: { is: sql`x.order_id` },
    schoolId: { is: sql`x.school_id` },
    givenAt: { meets: duringRequest(sql`t.given_at`, sql`x`), wanted: "during the request" },
    version: { is: sql`1` },
    state: { is: sql`'given'` },
    recordedBy: { is: sql`x.staff` },
    recordedAt: { is: sql`t.given_at` },
    operationId: byJoin,
  },
});

const byLook: Held = { comparedIn: "the check that only nurses and teachers looked" };

export const lookRows = comparedRows(healthLooks, {
  id: { free: "Postgres numbers its rows" },
  studentId: { free: "look-ups aren't in the ledger" },
  staffId: byLook,
  shown: { free: "look-ups aren't in the ledger" },
  at: { free: "look-ups aren't in the ledger" },
});
