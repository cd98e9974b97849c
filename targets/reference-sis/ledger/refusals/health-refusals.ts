/** Refusals of a nurse's work: whether the student was at another school, or was seen or given a dose too short a time ago. */
import { type SQL, sql } from "drizzle-orm";
import {
  healthVisits,
  medicationDoses,
  medicationOrders,
  visitsApartMinutes,
} from "../../../../sis/db/schema/health.ts";
import { ifMissing, type RefusalCheck } from "./refusal-check.ts";

function isNotThere(counts: SQL): SQL {
  return sql`NOT EXISTS (
    SELECT FROM firstbell_ledger.enrollment_span s
     WHERE s.student_id = x.student_id AND s.school_id = x.school_id
       AND (s.exit_date IS NULL OR s.exit_date > s.entry_date) AND ${counts})`;
}

/** Given so short a time before that the order's interval hadn't passed, by a request sent before this one ended. */
const wasTooSoon = sql`EXISTS (
    SELECT FROM ${medicationDoses}
      JOIN ${medicationOrders} ON ${medicationOrders.id} = ${medicationDoses.orderId}
      LEFT JOIN firstbell_ledger.entry e ON e.op = ${medicationDoses.operationId}
     WHERE ${medicationDoses.orderId} = x.order_id AND ${medicationDoses.state} = 'given'
       AND ${medicationDoses.givenAt} + make_interval(mins => ${medicationOrders.leastMinutesBetween})
           > to_timestamp(x.sent_at / 1000)
       AND coalesce(e.sent_at < x.ended_at, true))`;

/** Another visit was recorded a moment before, by a request sent before this one ended. */
const wasJustRecorded = sql`EXISTS (
    SELECT FROM ${healthVisits}
      LEFT JOIN firstbell_ledger.entry e ON e.op = ${healthVisits.operationId}
     WHERE ${healthVisits.studentId} = x.student_id AND ${healthVisits.schoolId} = x.school_id
       AND ${healthVisits.recordedAt} + make_interval(mins => ${visitsApartMinutes}) > to_timestamp(x.sent_at / 1000)
       AND coalesce(e.sent_at < x.ended_at, true))`;

export const healthRefusals: readonly RefusalCheck[] = [
  {
    code: "not-at-school",
    of: ["health.record-visit", "health.give-dose"],
    wasTrue: ifMissing(isNotThere),
  },
  { code: "visit-just-recorded", of: ["health.record-visit"], wasTrue: wasJustRecorded },
  { code: "dose-too-soon", of: ["health.give-dose"], wasTrue: wasTooSoon },
];
