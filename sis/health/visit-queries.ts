/** Queries of writes to visits. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { healthVisitHistory, healthVisits, visitsApartMinutes } from "../db/schema/health.ts";
import { encoded, insertFrom, oneRow, unqualified } from "../db/templates.ts";

export type AtSchool = {
  readonly studentId: number;
  readonly schoolId: number;
  readonly day: string;
  readonly schoolYear: number;
};

/**
 * Nothing for a student who isn't enrolled at the school that day. The enrollment is held until the transaction ends: those
 * who record visits of one student take turns, also with who ends the enrollment.
 */
export const lockAtSchool = query("health.lock-at-school", (asked: Given<AtSchool>) => {
  const { studentId, schoolId, schoolYear } = schoolEnrollments;
  return db
    .select({ studentId })
    .from(schoolEnrollments)
    .where(
      and(
        eq(studentId, asked.studentId),
        eq(schoolId, asked.schoolId),
        eq(schoolYear, asked.schoolYear),
        activeOn(schoolEnrollments, asked.day),
      ),
    )
    .limit(1)
    .for("no key update");
});

type Row = typeof healthVisits.$inferSelect;
export type NewVisit = Omit<Row, "id" | "version">;

/** Nothing if a visit of the student was recorded a moment ago; a correction has the time of the correction, and isn't one. */
export const insertVisit = query("health.insert-visit", (visit: Given<NewVisit>) => {
  const { studentId, schoolId, day, reason, outcome, note, recordedBy, recordedAt, operationId } = visit;
  const justRecorded = sql`
    SELECT 1 FROM ${healthVisits}
     WHERE ${healthVisits.studentId} = ${studentId} AND ${healthVisits.day} = ${day} AND ${healthVisits.schoolId} = ${schoolId}
       AND ${healthVisits.version} = 1
       AND ${healthVisits.recordedAt} + make_interval(mins => ${sql.raw(String(visitsApartMinutes))}) > ${recordedAt}::timestamptz`;
  const inserted = insertFrom(
    healthVisits,
    {
      ...{ studentId, schoolId, day, reason, outcome, note, version: sql`1` },
      ...{ recordedBy, recordedAt, operationId },
    },
    sql`FROM ${oneRow} WHERE NOT EXISTS (${justRecorded}) RETURNING ${unqualified(healthVisits.id)}`,
  );
  const recorded = db.$with("recorded", { visitId: healthVisits.id }).as(inserted);
  return db.with(recorded).select({ visitId: recorded.visitId }).from(recorded);
});

type OfStudent = { readonly studentId: number; readonly visitId: number };

function ofStudent({ studentId, visitId }: Given<OfStudent>): SQL | undefined {
  return and(eq(healthVisits.id, visitId), eq(healthVisits.studentId, studentId));
}

/** Held until the transaction ends: corrections of a visit take turns. */
export const lockVisit = query("health.lock-visit", (asked: Given<OfStudent>) =>
  db
    .select({ schoolId: healthVisits.schoolId, version: healthVisits.version })
    .from(healthVisits)
    .where(ofStudent(asked))
    .for("no key update"),
);

export const findVisit = query("health.visit", (asked: Given<OfStudent>) => {
  const { id: visitId, day, reason, outcome, note, version } = healthVisits;
  return db
    .select({ visitId, day, reason, outcome, note, version })
    .from(healthVisits)
    .where(ofStudent(asked));
});

export type CorrectedVisit = Pick<
  Row,
  "reason" | "outcome" | "note" | "recordedBy" | "recordedAt" | "operationId"
> & { readonly visitId: number };

/** What was recorded before goes to the history. */
export const changeVisit = change("health.change-visit", (visit: Given<CorrectedVisit>): SQL => {
  const { id, version, reason, outcome, note, recordedBy, recordedAt, operationId } = healthVisits;
  const kept = insertFrom(
    healthVisitHistory,
    { visitId: id, version, reason, outcome, note, recordedBy, recordedAt, operationId },
    sql`FROM ${healthVisits} WHERE ${id} = ${visit.visitId}`,
  );
  return sql`WITH kept AS (${kept})
UPDATE ${healthVisits}
   SET ${unqualified(version)} = ${version} + 1,
       ${unqualified(reason)} = ${encoded(visit.reason, reason)},
       ${unqualified(outcome)} = ${encoded(visit.outcome, outcome)},
       ${unqualified(note)} = ${encoded(visit.note, note)},
       ${unqualified(recordedBy)} = ${encoded(visit.recordedBy, recordedBy)},
       ${unqualified(recordedAt)} = ${encoded(visit.recordedAt, recordedAt)},
       ${unqualified(operationId)} = ${encoded(visit.operationId, operationId)}
 WHERE ${id} = ${visit.visitId}`;
});
