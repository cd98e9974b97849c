/** Queries of writes to the medication log. */
import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { medicationDoseHistory, medicationDoses, medicationOrders } from "../db/schema/health.ts";
import { encoded, insertFrom, unqualified } from "../db/templates.ts";
import type { AtSchool } from "./visit-queries.ts";

export type OrderAsked = AtSchool & { readonly orderId: number };

/** Held until the transaction ends: those who give doses of one order take turns. */
export const lockOrder = query("health.lock-order", (asked: Given<OrderAsked>) => {
  const { id, studentId, leastMinutesBetween } = medicationOrders;
  const isThere = exists(
    db
      .select({ studentId: schoolEnrollments.studentId })
      .from(schoolEnrollments)
      .where(
        and(
          eq(schoolEnrollments.studentId, asked.studentId),
          eq(schoolEnrollments.schoolId, asked.schoolId),
          eq(schoolEnrollments.schoolYear, asked.schoolYear),
          activeOn(schoolEnrollments, asked.day),
        ),
      ),
  );
  return db
    .select({
      leastMinutesBetween,
      isActive: sql<boolean>`${activeOn(medicationOrders, asked.day)}`,
      isThere: sql<boolean>`${isThere}`,
    })
    .from(medicationOrders)
    .where(and(eq(id, asked.orderId), eq(studentId, asked.studentId)))
    .for("no key update");
});

export type NewDose = {
  readonly orderId: number;
  readonly schoolId: number;
  readonly at: Date;
  readonly staffId: number;
  readonly operationId: string;
};

/** Nothing if another dose of the order was given too short a time ago. */
export const insertDose = query("health.insert-dose", (dose: Given<NewDose>) => {
  const { id, leastMinutesBetween } = medicationOrders;
  const earlier = sql`
    SELECT 1 FROM ${medicationDoses}
     WHERE ${medicationDoses.orderId} = ${id} AND ${medicationDoses.state} = 'given'
       AND ${medicationDoses.givenAt} + make_interval(mins => ${leastMinutesBetween}) > ${dose.at}::timestamptz`;
  const inserted = insertFrom(
    medicationDoses,
    {
      ...{ orderId: id, schoolId: dose.schoolId, givenAt: dose.at, version: sql`1`, state: sql`'given'` },
      ...{ recordedBy: dose.staffId, recordedAt: dose.at, operationId: dose.operationId },
    },
    sql`FROM ${medicationOrders} WHERE ${id} = ${dose.orderId} AND NOT EXISTS (${earlier})
        RETURNING ${unqualified(medicationDoses.id)}`,
  );
  const given = db.$with("given", { doseId: medicationDoses.id }).as(inserted);
  return db.with(given).select({ doseId: given.doseId }).from(given);
});

/** When the last dose that counts was given; null if none was. */
export const findLastDose = query("health.last-dose", ({ orderId }: Given<{ orderId: number }>) =>
  db
    .select({ lastGivenAt: sql<Date | null>`max(${medicationDoses.givenAt})` })
    .from(medicationDoses)
    .where(and(eq(medicationDoses.orderId, orderId), eq(medicationDoses.state, "given"))),
);

/** Held until the transaction ends, with its order: corrections of an entry take turns, also with those who give a dose. */
export const lockDose = query(
  "health.lock-dose",
  ({ studentId, doseId }: Given<{ studentId: number; doseId: number }>) =>
    db
      .select({
        schoolId: medicationDoses.schoolId,
        version: medicationDoses.version,
        state: medicationDoses.state,
      })
      .from(medicationDoses)
      .innerJoin(medicationOrders, eq(medicationOrders.id, medicationDoses.orderId))
      .where(and(eq(medicationDoses.id, doseId), eq(medicationOrders.studentId, studentId)))
      .for("no key update"),
);

export type TakenBack = {
  readonly doseId: number;
  readonly at: Date;
  readonly staffId: number;
  readonly operationId: string;
};

/** What the log said before goes to the history. */
export const takeBackDose = change("health.take-back-dose", (dose: Given<TakenBack>): SQL => {
  const { id, version, state, recordedBy, recordedAt, operationId } = medicationDoses;
  const kept = insertFrom(
    medicationDoseHistory,
    { doseId: id, version, state, recordedBy, recordedAt, operationId },
    sql`FROM ${medicationDoses} WHERE ${id} = ${dose.doseId}`,
  );
  return sql`WITH kept AS (${kept})
UPDATE ${medicationDoses}
   SET ${unqualified(version)} = ${version} + 1,
       ${unqualified(state)} = 'entered-in-error',
       ${unqualified(recordedBy)} = ${encoded(dose.staffId, recordedBy)},
       ${unqualified(recordedAt)} = ${encoded(dose.at, recordedAt)},
       ${unqualified(operationId)} = ${encoded(dose.operationId, operationId)}
 WHERE ${id} = ${dose.doseId}`;
});
