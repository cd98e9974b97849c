/**
 * The order of locks: students by id, then sections by id. Every write that changes or depends on seats or enrollments
 * takes them here, so that none can deadlock, and reads its facts in a later statement, whose snapshot sees what earlier
 * holders of the locks wrote.
 *
 * - A change of enrollments locks the student, then the sections whose seats it ends.
 * - A change of seats locks the student, then the sections.
 * - Scores and marks lock the section, then the assignment; attendance shares the section with other submissions.
 */
import { asc, eq, exists, sql } from "drizzle-orm";
import { change, db, type Given, query } from "./query.ts";
import { students } from "./schema/people.ts";
import { sections } from "./schema/scheduling.ts";
import type { Database } from "./statement.ts";
import { oneRow } from "./templates.ts";

type Wanted = { readonly studentId: number; readonly sectionIds: readonly number[] };

const lock = query("locks.student-and-sections", ({ studentId, sectionIds }: Given<Wanted>) => {
  const student = db
    .$with("locked_student")
    .as(db.select({ id: students.id }).from(students).where(eq(students.id, studentId)).for("no key update"));
  /* The student is locked first; if there's no such student, nothing else is. */
  const afterStudent = exists(db.select({ id: student.id }).from(student));
  const locked = db
    .$with("locked_sections")
    .as(
      db
        .select({ id: sections.id })
        .from(sections)
        .where(sql`${sections.id} = ANY(${sectionIds}::int[]) AND ${afterStudent}`)
        .orderBy(asc(sections.id))
        .for("no key update"),
    );
  return db
    .with(student, locked)
    .select({
      students: sql<number>`(SELECT count(*)::int FROM ${student})`,
      sections: sql<number>`(SELECT count(*)::int FROM ${locked})`,
    })
    .from(oneRow);
});

const lockedStudent = query("locks.student", ({ studentId }: Given<Pick<Wanted, "studentId">>) =>
  db
    .select({ studentNumber: students.studentNumber, birthDate: students.birthDate })
    .from(students)
    .where(eq(students.id, studentId))
    .for("no key update"),
);

/** Held until the transaction ends: changes of the student's seats and schools take turns. */
export async function lockStudent(
  database: Database,
  studentId: number,
): Promise<{ studentNumber: number; birthDate: string } | undefined> {
  return await lockedStudent.first(database, { studentId });
}

/** Held until the transaction ends. False if one of the rows doesn't exist. */
export async function lockStudentAndSections(
  database: Database,
  studentId: number,
  sectionIds: readonly number[],
): Promise<boolean> {
  const locked = await lock.first(database, { studentId, sectionIds });
  return locked?.students === 1 && locked.sections === sectionIds.length;
}

const limitWait = change("locks.limit-wait", ({ lockWaitMs }: Given<{ lockWaitMs: number }>) =>
  db.select({ limit: sql`set_config('lock_timeout', ${lockWaitMs}::text, true)` }).from(oneRow),
);

/** For the rest of the transaction; undefined leaves the connection's limit. */
export async function limitLockWait(
  database: Database,
  { lockWaitMs }: { readonly lockWaitMs?: number | undefined },
): Promise<void> {
  if (lockWaitMs !== undefined) await limitWait(database, { lockWaitMs });
}
