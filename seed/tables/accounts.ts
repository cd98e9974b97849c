/** Rows of accounts: staff, then students, then guardians, each in id order. */
import { guardianPasswordIndex } from "../district/passwords.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { type DistrictPlan, type SchoolPlan, staffTotal } from "../plan/school-plan.ts";
import { guardianEmail } from "./guardians.ts";
import { positionOf } from "./staff.ts";
import type { TableRows } from "./table-rows.ts";

function allStaff(plan: DistrictPlan): number {
  return plan.schoolStaff + plan.districtAdministrators;
}

function writeStaff(_plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const total = staffTotal(school.staff);
  for (let index = 0; index < total; index++) {
    const id = school.firstStaffId + index;
    rows.row().int4(id).text(`staff-${id}`).text(positionOf(school.staff, index));
    rows.int4(id).nothing().nothing().nothing();
  }
}

function writeAdministrators(plan: DistrictPlan, rows: RowBuffer): void {
  for (let id = plan.schoolStaff + 1; id <= allStaff(plan); id++) {
    rows.row().int4(id).text(`staff-${id}`).text("district-administrator");
    rows.int4(id).nothing().nothing().nothing();
  }
}

function writeStudents(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (let index = 0; index < school.students; index++) {
    const id = school.firstStudentId + index;
    rows
      .row()
      .int4(allStaff(plan) + id)
      .text(`student-${id}`)
      .text("student");
    rows.nothing().int4(id).nothing().nothing();
  }
}

function writeGuardians(
  plan: DistrictPlan,
  school: SchoolPlan,
  rows: RowBuffer,
  hashes: readonly Buffer[],
): void {
  for (let index = 0; index < school.guardians; index++) {
    const id = school.firstGuardianId + index;
    const hash = hashes[guardianPasswordIndex(plan.seed, id)];
    if (!hash) throw new Error("There is no hash for a guardian's password.");
    rows
      .row()
      .int4(allStaff(plan) + plan.students + id)
      .text(guardianEmail(id))
      .text("guardian");
    rows.nothing().nothing().int4(id).bytes(hash);
  }
}

/** `passwordHashes` are PHC strings by place in the pool of passwords. */
export function accountRows(passwordHashes: readonly string[]): TableRows {
  const hashes = passwordHashes.map((hash) => Buffer.from(hash));
  return {
    name: "accounts",
    columns: ["id", "subject", "role", "staff_id", "student_id", "guardian_id", "password_hash"],
    expected: (plan) => allStaff(plan) + plan.students + plan.guardians,
    passes: [
      { by: "school", write: writeStaff },
      { by: "district", write: writeAdministrators },
      { by: "school", write: writeStudents },
      { by: "school", write: (plan, school, rows) => writeGuardians(plan, school, rows, hashes) },
    ],
  };
}
