/** Runs three more queries for every student on a roster, as a lazy-loading ORM does. */
import { eq } from "drizzle-orm";
import { db, type Given, query } from "../../../sis/db/query.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { studentGuardians, students } from "../../../sis/db/schema/people.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { afterRosters } from "../after-rosters.ts";

type Student = { readonly studentId: number | null };

const ofStudent = [
  query("broken.student", ({ studentId }: Given<Student>) =>
    db.select({ id: students.id }).from(students).where(eq(students.id, studentId)),
  ),
  query("broken.guardians", ({ studentId }: Given<Student>) =>
    db
      .select({ id: studentGuardians.guardianId })
      .from(studentGuardians)
      .where(eq(studentGuardians.studentId, studentId)),
  ),
  query("broken.school", ({ studentId }: Given<Student>) =>
    db
      .select({ id: schoolEnrollments.schoolId })
      .from(schoolEnrollments)
      .where(eq(schoolEnrollments.studentId, studentId)),
  ),
];

export function breakPart(dependencies: Dependencies): Dependencies {
  return afterRosters(dependencies, async (database, rows) => {
    for (const { studentId } of rows) for (const each of ofStudent) await each.all(database, { studentId });
  });
}
