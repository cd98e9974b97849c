/** Whom scores and marks are entered for, and by whom: fragments of the queries for both. */
import { and, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { sectionEnrollments } from "../db/schema/scheduling.ts";

export type WithStudents = { readonly studentIds: readonly number[] };

/** Who enters values, when, and under which Idempotency-Key. */
export type Stamp = { readonly enteredBy: number; readonly enteredAt: Date; readonly operationId: string };

export const inSection = sql<boolean>`${sectionEnrollments.studentId} IS NOT NULL`;

/** Each wanted student gets a row, whether they are in the section or not. */
export function wantedStudents(studentIds: Placeholder): SQL {
  return sql`unnest(${studentIds}::int[]) AS wanted (student)`;
}

export function wantedSeat(sectionId: Placeholder, day: Placeholder): SQL | undefined {
  const { sectionId: section, studentId } = sectionEnrollments;
  return and(eq(section, sectionId), sql`${studentId} = wanted.student`, activeOn(sectionEnrollments, day));
}
