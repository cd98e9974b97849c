/** Doses given: one entry of the medication log each, and none before the order's interval has passed. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { medicationDoses, medicationOrders } from "../../../sis/db/schema/health.ts";
import { object } from "../json-object.sql.ts";
import { changedSince } from "../ledger/changes.sql.ts";
import { duringRequest } from "../ledger/during-request.sql.ts";
import { storedSql } from "../ledger/is-stored.sql.ts";
import { madeOnce } from "../ledger/made-once.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { addedForStudent, asFound } from "../ledger/trail.ts";

export type HealthGiveDose = Write<
  "health.give-dose",
  { readonly studentId: number; readonly orderId: number; readonly schoolId: number },
  { readonly doseId: number }
>;

const kind = "health.give-dose";
const { orderId, givenAt, state, id } = medicationDoses;
const interval = sql`(SELECT ${medicationOrders.leastMinutesBetween} FROM ${medicationOrders} WHERE ${medicationOrders.id} = x.order_id)`;

/** Another dose that counts, given before this one by less than the order's interval. */
const tooSoon = sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'altered', ${medicationDoses.operationId}, ${kind}, ${medicationOrders.studentId},
       'at least ' || ${medicationOrders.leastMinutesBetween} || ' minutes after the dose before it',
       'given at ' || ${givenAt} || ', after another at ' || earlier.given_at
  FROM ${medicationDoses}
  JOIN ${medicationOrders} ON ${medicationOrders.id} = ${orderId}
  JOIN ${medicationDoses} AS earlier ON earlier.order_id = ${orderId} AND earlier.id <> ${id} AND earlier.state = 'given'
   AND (earlier.given_at, earlier.id) < (${givenAt}, ${id})
   AND earlier.given_at + make_interval(mins => ${medicationOrders.leastMinutesBetween}) > ${givenAt}
 WHERE ${changedSince(medicationDoses)} AND ${state} = 'given'`;

export const healthGiveDose = {
  kind,
  words: "doses of medication",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "order_id", type: "int", sent: "orderId" },
    { name: "school_id", type: "int", sent: "schoolId" },
    { name: "dose_id", type: "int", answer: "doseId" },
  ],
  trail: {
    ...addedForStudent,
    response: {
      meets: sql`t.response - 'mayBeGivenAt' = ${object({
        doseId: sql`coalesce(to_jsonb(x.dose_id), ${asFound("response", "doseId")})`,
        orderId: sql`x.order_id`,
        studentId: sql`x.student_id`,
      })} AND CASE WHEN pg_input_is_valid(t.response ->> 'mayBeGivenAt', 'timestamptz')
                   THEN ${duringRequest(sql`(t.response ->> 'mayBeGivenAt')::timestamptz - make_interval(mins => ${interval})`, sql`x`)} END`,
      wanted: "the dose, and when the next one may be given",
    },
  },
  isStored: storedSql(sql`SELECT FROM ${medicationDoses} WHERE ${medicationDoses.operationId} = $1`),
  checkChanges: sqlText(
    sql`${madeOnce(medicationDoses, { kind, what: "a dose", student: sql`NULL::int` })};
${tooSoon}`,
  ),
} as const satisfies ReferenceWrite<HealthGiveDose>;
