/** Queries about an enrollment that ends on a day ahead, and the seats that its end took. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { change, db, type Given, query } from "../db/query.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { type exitCodes, schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schools, schoolYears } from "../db/schema/schools.ts";
import { encoded } from "../db/templates.ts";

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
        sql`${next.entryDate} >= ${exitDate} AND ${next.entryDate} IS DISTINCT FROM ${next.exitDate}`,
        sql`(${next.schoolId} = ${schoolId} OR (${next.kind} = 'primary' AND ${kind} = 'primary'))`,
      ),
    );
  const { givenName, familyName, preferredName } = students;
  return db
    .select({
      ...{ schoolId, schoolYear, entryDate, exitDate, exitCode, school: schools.name },
      ...{ givenName, familyName, preferredName, yearEnd: schoolYears.endDate },
      nextEntry: sql<string | null>`(${nextEntry})`,
    })
    .from(schoolEnrollments)
    .innerJoin(students, eq(students.id, schoolEnrollments.studentId))
    .innerJoin(schools, eq(schools.id, schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, schoolYear))
    .where(and(eq(id, enrollmentId), eq(schoolEnrollments.studentId, studentId)));
});
export type Departure = Awaited<ReturnType<typeof findDeparture.all>>[number];

export const canceled = "departures.cancel";
const ending = ["enrollment.withdraw", "enrollment.transfer", "enrollment.no-show"];

/** What each write that ended the enrollment took, in order; a cancellation gave it back. */
export const findEndings = query("departures.endings", ({ studentId, enrollmentId }: Given<Enrolled>) => {
  const { id, action, detail } = auditTrail;
  return db
    .select({ action, seats: sql<unknown>`${detail} -> 'before' -> 'seats'` })
    .from(auditTrail)
    .where(
      and(
        eq(auditTrail.studentId, studentId),
        inArray(action, [...ending, canceled]),
        sql`(${detail} -> 'before' ->> 'enrollmentId')::int = ${enrollmentId}::int`,
      ),
    )
    .orderBy(asc(id));
});

/** Sections in which the student's seat ends on that day. */
export const findSeatsEnding = query(
  "departures.seats-ending",
  ({ studentId, day }: Given<{ studentId: number; day: string }>) =>
    db
      .select({ sectionId: sectionEnrollments.sectionId })
      .from(sectionEnrollments)
      .where(and(eq(sectionEnrollments.studentId, studentId), eq(sectionEnrollments.endDate, day))),
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

export const findTitles = query(
  "departures.titles",
  ({ sectionIds }: Given<{ sectionIds: readonly number[] }>) =>
    db
      .select({ sectionId: sections.id, title: sections.title })
      .from(sections)
      .where(sql`${sections.id} = ANY(${sectionIds}::int[])`),
);
