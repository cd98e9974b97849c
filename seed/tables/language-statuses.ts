/** Rows of language_statuses: every student's status in English, from the first day of school on. */
import { languageStatuses } from "../../sis/db/schema/language-history.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { englishStatus, likeGrade } from "../plan/english-status.ts";
import { languageOf } from "../plan/families.ts";
import { formerStudentsOf } from "../plan/former-households.ts";
import { type LanguageStudent, languageHistoryOf } from "../plan/language-history.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "../plan/school-plan.ts";
import { programOf } from "../plan/student-programs.ts";
import { traitOf } from "../plan/student-traits.ts";
import { tableRows } from "./table-rows.ts";

/** [D] One for each student, and most often one or two more for those who speak another language at home. */
const rowsPerStudent = 1.71;

export const languageStatusRows = tableRows(languageStatuses, {
  columns: ["studentId", "beginDate", "status"],
  expected: (plan) => Math.round((plan.students + plan.formerStudents) * rowsPerStudent),
  passes: [
    { by: "school", write: writeSchool },
    { by: "school", write: writeFormer },
  ],
});

function writeSchool(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { seed } = plan;
  for (const { grade, ...group } of school.groups) {
    for (const { index } of studentsIn({ grade, ...group })) {
      const id = school.firstStudentId + index;
      const trait = traitOf(seed, { schoolId: school.id, index, id, grade });
      const learner = school.learners[index] === 1;
      const program = programOf({ grade, trait, learner, resource: false, magnet: false });
      writeHistory(plan, { id, grade, yearsAgo: 0, program: learner ? program : 0 }, rows);
    }
  }
}

/** Last year's students: by the grade that they were in. */
function writeFormer(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id, grade } of formerStudentsOf(school)) {
    writeHistory(plan, { id, grade, yearsAgo: 1, program: 0 }, rows);
  }
}

function writeHistory(
  plan: DistrictPlan,
  student: Omit<LanguageStudent, "seed" | "status">,
  rows: RowBuffer,
): void {
  const { seed, households } = plan;
  const { id, grade } = student;
  const family = languageOf(plan, households.householdOf[id - 1] ?? 0);
  const status = englishStatus(family, { seed, id, grade });
  for (const { day, status: then } of languageHistoryOf({
    ...student,
    seed,
    status,
    grade: likeGrade(grade),
  })) {
    rows.row().int4(id).date(day).text(then);
  }
}
