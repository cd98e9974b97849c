/** Queries about an enrollment that ends on a day ahead, and the seats that its end took. */
import { and, asc, eq, gt, inArray, lte, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn, lastsPast } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { type exitCodes, schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schools, schoolYears, terms } from "../db/schema/schools.ts";
import { encoded } from "../db/templates.ts";
import { dropped, undone } from "./undo-drop.ts";

export type Enrolled = { readonly studentId: number; readonly enrollmentId: number };

export const findDeparture = query("departures.find", ({ studentId, enrollmentId }: Given<Enrolled>) => {
  const next = alias(schoolEnrollments, "next_enrollment");
  const { id, schoolId, schoolYear, kind, entryDate, exitDate, exitCode } = schoolEnrollments;
  const nextEntry = db
    .select({ day: sql`min(${next.entryDate})::text` })
    .from(next)
    .where(
      and(
        eq(next.studentId, schoolEnrollments.studentId),
        ne(next.id, id),
        lastsPast(next, exitDate),
        sql`${next.entryDate} IS DISTINCT FROM ${next.exitDate}`,
        sql`(${next.schoolId} = ${schoolId} OR (${next.kind} = 'primary' AND ${kind} = 'primary'))`,
      ),
    );
  const { givenName, familyName, preferredName } = students;
  return db
    .select({
      ...{ schoolId, schoolYear, entryDate, exitDate, exitCode, school: schools.name },
      ...{ givenName, familyName, preferredName, yearEnd: schoolYears.endDate },
      nextEntry: sql<string | null>`(${nextEntry})`,
      ownSchoolExit: sql<string | null>`CASE WHEN ${kind} <> 'primary' THEN (${ownSchoolExit()}) END`,
    })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, schoolEnrollments.studentId))
    .innerJoin(schools, eq(schools.id, schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, schoolYear))
    .where(and(eq(id, enrollmentId), eq(schoolEnrollments.studentId, studentId)));
});
export type Departure = Awaited<ReturnType<typeof findDeparture.all>>[number];

/** The first day after a secondary enrollment began on which the student is at no school of their own any more. */
function ownSchoolExit() {
  const [own, next] = [alias(schoolEnrollments, "own_school"), alias(schoolEnrollments, "next_own_school")];
  const { studentId, schoolYear, entryDate } = schoolEnrollments;
  const follows = db
    .select({ id: next.id })
    .from(next)
    .where(
      and(
        eq(next.studentId, own.studentId),
        eq(next.schoolYear, own.schoolYear),
        eq(next.kind, "primary"),
        activeOn(next, own.exitDate),
      ),
    );
  return db
    .select({ day: sql`min(${own.exitDate})::text` })
    .from(own)
    .where(
      and(
        ...[eq(own.studentId, studentId), eq(own.schoolYear, schoolYear), eq(own.kind, "primary")],
        ...[gt(own.exitDate, entryDate), notExists(follows)],
      ),
    );
}

export const canceled = "departures.cancel";
export const ending = ["enrollment.withdraw", "enrollment.transfer", "enrollment.no-show"];
const seatChanges = ["schedule.add", dropped, "schedule.move", undone];

/** All that was written about the student's seats and departures, in order, as the audit trail tells it. */
export const findSeatWrites = query(
  "departures.seat-writes",
  ({ studentId }: Given<Pick<Enrolled, "studentId">>) => {
    const { id, action, sectionId, detail } = auditTrail;
    return db
      .select({
        ...{ action, sectionId },
        enrollmentId: sql<number | null>`(${detail} -> 'before' ->> 'enrollmentId')::int`,
        seats: sql<unknown>`coalesce(${detail} -> 'before' -> 'seats', ${detail} -> 'after' -> 'seats')`,
        beginDate: sql<string | null>`${detail} -> 'after' ->> 'beginDate'`,
        fromSectionId: sql<number | null>`(${detail} -> 'from' ->> 'sectionId')::int`,
        day: sql<string | null>`coalesce(${detail} -> 'from' ->> 'day', ${detail} ->> 'day')`,
      })
      .from(auditTrail)
      .where(and(eq(auditTrail.studentId, studentId), inArray(action, [...ending, ...seatChanges, canceled])))
      .orderBy(asc(id));
  },
);
export type SeatWrite = Awaited<ReturnType<typeof findSeatWrites.all>>[number];

/** The last day, up to this one, on which the student's seat in each section ends. */
export const findSeatsEnding = query(
  "departures.seats-ending",
  ({ studentId, day }: Given<{ studentId: number; day: string }>) => {
    const { sectionId, endDate } = sectionEnrollments;
    return db
      .select({ sectionId, endDate: sql<string>`max(${endDate})` })
      .from(sectionEnrollments)
      .where(and(eq(sectionEnrollments.studentId, studentId), lte(endDate, day)))
      .groupBy(sectionId);
  },
);

type NewExit = {
  readonly enrollmentId: number;
  /** Both null if the student stays. */
  readonly exitDate: string | null;
  readonly exitCode: (typeof exitCodes)[number] | null;
};

export const changeExit = change(
  "departures.change",
  ({ enrollmentId, exitDate, exitCode }: Given<NewExit>) =>
    db
      .update(schoolEnrollments)
      .set({
        exitDate: encoded(exitDate, schoolEnrollments.exitDate),
        exitCode: encoded(exitCode, schoolEnrollments.exitCode),
      })
      .where(eq(schoolEnrollments.id, enrollmentId)),
);

/** Those of the sections that are the school's. */
export const findSectionsOf = query(
  "departures.sections",
  ({ schoolId, sectionIds }: Given<{ schoolId: number; sectionIds: readonly number[] }>) =>
    db
      .select({ sectionId: sections.id, title: sections.title, termEnd: terms.endDate })
      .from(sections)
      .innerJoin(terms, eq(terms.id, sections.termId))
      .where(and(eq(sections.schoolId, schoolId), sql`${sections.id} = ANY(${sectionIds}::int[])`)),
);
