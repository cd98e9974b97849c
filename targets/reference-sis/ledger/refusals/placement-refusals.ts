/** Refusals of checks of placements: whether somebody else had checked it, or the classes were others. */
import { sql } from "drizzle-orm";
import { placementChecks } from "../../../../sis/db/schema/special-education.ts";
import type { RefusalCheck } from "./refusal-check.ts";

/** A later revision than the one that was seen, sent before this request ended. */
const hasChanged = sql`EXISTS (
    SELECT FROM ${placementChecks}
      LEFT JOIN firstbell_ledger.entry e ON e.op = ${placementChecks.operationId}
     WHERE ${placementChecks.studentId} = x.student_id AND ${placementChecks.revision} > x.seen_revision
       AND coalesce(e.sent_at < x.ended_at, true))`;

/** Somebody tried to change the student's classes during the run; whether in time isn't asked. */
const mayHaveMoved = sql`EXISTS (SELECT FROM firstbell_ledger.seat_op o WHERE o.student_id = x.student_id)`;

export const placementRefusals: readonly RefusalCheck[] = [
  { code: "stale-check", of: ["placements.check"], wasTrue: hasChanged },
  {
    code: "placement-changed",
    of: ["placements.check"],
    wasTrue: sql`CASE WHEN NOT ${mayHaveMoved} THEN false END`,
  },
  {
    code: "placement-mismatched",
    of: ["placements.check"],
    wasTrue: sql`CASE WHEN x.finding <> 'as-placed' THEN false END`,
  },
];
