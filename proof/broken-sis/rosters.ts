/** After each roster, three more questions for every student on it: what an object mapper does that loads lazily. */
import { z } from "zod";
import { statement } from "../../sis/db/statement.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { afterRosters } from "./after-rosters.ts";

const id = { id: z.int() };
const ofStudent = [
  statement("broken.student", "SELECT id FROM students WHERE id = $1", id),
  statement("broken.guardians", "SELECT guardian_id AS id FROM student_guardians WHERE student_id = $1", id),
  statement("broken.school", "SELECT school_id AS id FROM school_enrollments WHERE student_id = $1", id),
];

export function askOnceARow(dependencies: Dependencies): Dependencies {
  return afterRosters(dependencies, async (database, rows) => {
    for (const { studentId } of rows)
      for (const question of ofStudent) await question.all(database, [studentId]);
  });
}
