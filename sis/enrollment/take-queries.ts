/**
 * Queries behind a transfer's checks: who the student is, their latest enrollment, and how many students one person
 * took in.
 */
import { and, desc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { auditTrail, takeActions } from "../db/schema/audit-trail.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { oneRow } from "../db/templates.ts";
import { withSchool } from "./search-queries.ts";

type OfStudent = { readonly studentId: number };

export const findLatestEnrollment = query("enrollment.latest", ({ studentId }: Given<OfStudent>) =>
  db
    .select({ schoolYear: schoolEnrollments.schoolYear, grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .where(eq(schoolEnrollments.studentId, studentId))
    .orderBy(
      desc(schoolEnrollments.schoolYear),
      desc(schoolEnrollments.entryDate),
      desc(schoolEnrollments.id),
    )
    .limit(1),
);

/** Namespace of our advisory locks on accounts; any number that nothing else in the database uses. */
const takesLock = 2028;

export const lockTakes = change("enrollment.lock-takes", ({ accountId }: Given<{ accountId: number }>) =>
  db.select({ lock: sql`pg_advisory_xact_lock(${takesLock}, ${accountId}::int)` }).from(oneRow),
);

type TakesSince = { readonly accountId: number; readonly since: Date; readonly operationId: string };

/** Doesn't count the operation that asks. */
export const countTakes = query("enrollment.count-takes", (asked: Given<TakesSince>) =>
  db
    .select({ takes: sql<number>`count(*)::int`, oldest: sql<Date | null>`min(${auditTrail.at})` })
    .from(auditTrail)
    .where(
      and(
        eq(auditTrail.accountId, asked.accountId),
        inArray(auditTrail.action, [...takeActions]),
        gt(auditTrail.at, asked.since),
        ne(auditTrail.operationId, asked.operationId),
      ),
    ),
);

type RefusedRow = Pick<
  typeof auditTrail.$inferSelect,
  | "at"
  | "accountId"
  | "action"
  | "schoolId"
  | "operationId"
  | "requestDigest"
  | "detail"
  | "responseStatus"
  | "response"
>;

export const insertRefusal = change("enrollment.insert-refusal", (refused: Given<RefusedRow>) => {
  const { at, accountId, action, schoolId, operationId, requestDigest } = refused;
  const { detail, responseStatus, response } = refused;
  return db.insert(auditTrail).values({
    ...{ at, accountId, action, schoolId, operationId, requestDigest, detail, responseStatus, response },
  });
});

type Identity = {
  readonly studentNumber: number;
  readonly birthDate: string;
  readonly day: string;
  readonly schoolYear: number;
};

/** The student with this number, if the birth date is theirs too, and where they are on that day. */
export const findIdentified = query("enrollment.identified", (asked: Given<Identity>) => {
  const { studentNumber, birthDate } = students;
  return withSchool(asked).where(and(eq(studentNumber, asked.studentNumber), eq(birthDate, asked.birthDate)));
});
