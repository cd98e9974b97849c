/**
 * Queries behind a transfer's checks: who the student is, their latest enrollment, and how many students one person
 * took in.
 */
import { and, asc, desc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { lastsPast, orFirstDay } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { auditTrail, takeActions } from "../db/schema/audit-trail.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import { oneRow } from "../db/templates.ts";

type OfStudent = { readonly studentId: number };

/** Not one of no days: the student was never in its grade. */
export const findLatestEnrollment = query("enrollment.latest", ({ studentId }: Given<OfStudent>) => {
  const { schoolYear, grade, entryDate, exitDate, id } = schoolEnrollments;
  return db
    .select({ schoolYear, grade })
    .from(schoolEnrollments)
    .where(and(eq(schoolEnrollments.studentId, studentId), sql`${entryDate} IS DISTINCT FROM ${exitDate}`))
    .orderBy(desc(schoolYear), desc(entryDate), desc(id))
    .limit(1);
});

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

/** The student with this number, if the birth date is theirs too, and the school where they are or will be next. */
export const findIdentified = query("enrollment.identified", (asked: Given<Identity>) => {
  const day = orFirstDay(asked.day, asked.schoolYear);
  const { schoolId, grade, entryDate, exitDate } = schoolEnrollments;
  const next = db
    .select({ schoolId, grade, entryDate, school: schools.name })
    .from(schoolEnrollments)
    .innerJoin(schools, eq(schools.id, schoolId))
    .where(
      and(
        eq(schoolEnrollments.studentId, students.id),
        eq(schoolEnrollments.schoolYear, asked.schoolYear),
        eq(schoolEnrollments.kind, "primary"),
        lastsPast(schoolEnrollments, day),
        sql`${entryDate} IS DISTINCT FROM ${exitDate}`,
      ),
    )
    .orderBy(asc(entryDate))
    .limit(1)
    .as("next");
  const { id: studentId, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  return db
    .select({
      ...{ studentId, studentNumber, givenName, familyName, preferredName, birthDate },
      ...{ grade: next.grade, schoolId: next.schoolId, school: next.school, entryDate: next.entryDate },
    })
    .from(students)
    .leftJoinLateral(next, sql`true`)
    .where(and(eq(studentNumber, asked.studentNumber), eq(birthDate, asked.birthDate)));
});
