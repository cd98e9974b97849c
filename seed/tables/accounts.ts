/** Rows of accounts: staff, then students, then guardians who have opened one, each in id order. */
import { accounts } from "../../sis/db/schema/access.ts";
import { guardianEmail, guardianPasswordIndex } from "../district/passwords.ts";
import { guardiansWithAccount } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { hasAccount } from "../plan/contacts.ts";
import { type DistrictPlan, positionOf, type SchoolPlan, staffTotal } from "../plan/school-plan.ts";
import { type District, tableRows } from "./table-rows.ts";

export const accountRows = tableRows(accounts, {
  columns: ["id", "subject", "role", "staffId", "studentId", "guardianId", "passwordHash"],
  expected: (plan) =>
    allStaff(plan) + plan.students + Math.round((plan.guardians * guardiansWithAccount) / 100),
  passes: [
    { by: "school", write: writeStaff },
    { by: "district", write: writeAdministrators },
    { by: "school", write: writeStudents },
    { by: "school", write: writeGuardians },
  ],
});

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
  const before = allStaff(plan);
  for (let index = 0; index < school.students; index++) {
    const id = school.firstStudentId + index;
    rows.row();
    rows
      .int4(before + id)
      .text(`student-${id}`)
      .text("student");
    rows.nothing().int4(id).nothing().nothing();
  }
}

function writeGuardians(district: District, school: SchoolPlan, rows: RowBuffer): void {
  const before = allStaff(district) + district.students;
  for (let index = 0; index < school.guardians; index++) {
    const id = school.firstGuardianId + index;
    if (!hasAccount(district.seed, id)) continue;
    const hash = district.passwordHashes[guardianPasswordIndex(district.seed, id)];
    if (!hash) throw new Error(`The password of guardian ${id} has no hash.`);
    rows.row();
    rows
      .int4(before + id)
      .text(guardianEmail(id))
      .text("guardian");
    rows.nothing().nothing().int4(id).bytes(hash);
  }
}
