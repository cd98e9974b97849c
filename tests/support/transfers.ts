/** Students who change schools, for tests of transfers and withdrawals. */

import { transferStudent } from "../../sis/enrollment/change-school.ts";
import type { Take } from "../../sis/enrollment/take-checks.ts";
import { addToSection } from "../../sis/scheduling/seat-changes.ts";
import { claimOf, insertCrowd, operation } from "./operations.ts";
import { requested } from "./requested.ts";
import { aster, birch, openingDay, people } from "./small-school.ts";
import type { TestApp } from "./test-app.ts";

export const day = "2026-08-18";

/** A tenth-grader at Birch with two seats. */
export async function newStudent(app: TestApp): Promise<number> {
  const [studentId] = await insertCrowd(app.dependencies.core, 1);
  if (studentId === undefined) throw new Error("no student was created");
  for (const sectionId of [birch.sections[2], birch.sections[3]]) {
    const change = { studentId, sectionId, day: openingDay };
    await addToSection(app.dependencies, people.birchCounselor, requested(change), operation());
  }
  return studentId;
}

export async function enrollmentsOf(app: TestApp, studentId: number): Promise<unknown[]> {
  const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
    `SELECT school_id, grade, entry_date, entry_code, exit_date, exit_code FROM school_enrollments
      WHERE student_id = $1 ORDER BY id`,
    [studentId],
  );
  return rows;
}

/** The students are older than is usual for the grade. */
export const reason = "no school before";

export async function transfer(
  app: TestApp,
  studentId: number,
  key = operation(),
  changes: Partial<Take> = {},
) {
  const claim = await claimOf(app.dependencies.core, studentId);
  const take = { studentId, toSchoolId: aster.schoolId, ...claim, day, grade: 6, reason, ...changes };
  return await transferStudent(app.dependencies, people.asterOffice, take, key);
}
