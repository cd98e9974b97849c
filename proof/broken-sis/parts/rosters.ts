/** Runs three more queries for every student on a roster, as a lazy-loading ORM does. */
import { z } from "zod";
import { statement } from "../../../sis/db/statement.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { afterRosters } from "../after-rosters.ts";

const id = { id: z.int() };
const ofStudent = [
  statement("broken.student", "SELECT id FROM students WHERE id = $1", id),
  statement("broken.guardians", "SELECT guardian_id AS id FROM student_guardians WHERE student_id = $1", id),
  statement("broken.school", "SELECT school_id AS id FROM school_enrollments WHERE student_id = $1", id),
];

export function breakPart(dependencies: Dependencies): Dependencies {
  return afterRosters(dependencies, async (database, rows) => {
    for (const { studentId } of rows) for (const query of ofStudent) await query.all(database, [studentId]);
  });
}
