/** Rows of accounts: staff, then students, then guardians who have opened one, then support staff, each in id order. */
import { accounts, type Role } from "../../sis/db/schema/access.ts";
import { dayNumber, thisYearBegins } from "../district/calendar.ts";
import { withoutEmail } from "../district/homes.ts";
import { guardianEmail, guardianPasswordIndex } from "../district/passwords.ts";
import { guardiansWithAccount } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold, householdKind } from "../plan/adults.ts";
import { hasAccount } from "../plan/contacts.ts";
import { isParentOfFosterYouth } from "../plan/custody.ts";
import {
  type DistrictPlan,
  type HouseholdRange,
  positionOf,
  type SchoolPlan,
  staffTotal,
} from "../plan/school-plan.ts";
import { firstSupportId, type SupportMember, supportStaff } from "../plan/support-staff.ts";
import { type District, tableRows } from "./table-rows.ts";

export const accountRows = tableRows(accounts, {
  columns: ["id", "subject", "role", "staffId", "studentId", "guardianId", "passwordHash", "disabledAt"],
  expected: (plan) =>
    allStaff(plan) + allStudents(plan) + Math.round(plan.guardians * withAccount) + supportWithAccount(plan),
  passes: [
    { by: "school", write: writeStaff },
    { by: "district", write: writeAdministrators },
    { by: "school", write: writeStudents },
    { by: "school", write: writeFormerStudents },
    { by: "school", write: writeGuardians },
    { by: "school", write: writeFormerGuardians },
    { by: "district", write: writeSupport },
  ],
});

/** The roles of support staff who sign in. */
const supportRoles: Readonly<Partial<Record<SupportMember["position"], Role>>> = {
  "case-manager": "case-manager",
  monitor: "monitor",
  nurse: "nurse",
  principal: "principal",
  "assistant-principal": "principal",
};

function supportWithAccount(plan: DistrictPlan): number {
  return supportStaff(plan).filter(({ position }) => supportRoles[position] !== undefined).length;
}

function writeSupport(plan: DistrictPlan, rows: RowBuffer): void {
  const before = allStaff(plan) + allStudents(plan) + plan.guardians;
  supportStaff(plan).forEach(({ position }, index) => {
    const role = supportRoles[position];
    if (role === undefined) return;
    const id = firstSupportId(plan) + index;
    rows
      .row()
      .int4(before + index + 1)
      .text(`staff-${id}`)
      .text(role);
    rows.int4(id).nothing().nothing().nothing().nothing();
  });
}

/** Of all guardians, also of those without an email address. */
const withAccount = ((100 - withoutEmail) * guardiansWithAccount) / 10_000;

function allStaff(plan: DistrictPlan): number {
  return plan.schoolStaff + plan.districtAdministrators;
}

function allStudents(plan: DistrictPlan): number {
  return plan.students + plan.formerStudents;
}

function writeStaff(_plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const total = staffTotal(school.staff);
  for (let index = 0; index < total; index++) {
    const id = school.firstStaffId + index;
    rows.row().int4(id).text(`staff-${id}`).text(positionOf(school.staff, index));
    rows.int4(id).nothing().nothing().nothing().nothing();
  }
}

function writeAdministrators(plan: DistrictPlan, rows: RowBuffer): void {
  for (let id = plan.schoolStaff + 1; id <= allStaff(plan); id++) {
    rows.row().int4(id).text(`staff-${id}`).text("district-administrator");
    rows.int4(id).nothing().nothing().nothing().nothing();
  }
}

function writeStudents(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (let index = 0; index < school.students; index++) {
    writeStudent(plan, school.firstStudentId + index, rows).nothing();
  }
}

/** The day on which accounts of those who left are closed. */
const closedOn = dayNumber(thisYearBegins);

function writeFormerStudents(plan: DistrictPlan, { former }: SchoolPlan, rows: RowBuffer): void {
  for (let index = 0; index < former.students; index++) {
    writeStudent(plan, former.firstStudentId + index, rows).midnight(closedOn);
  }
}

/** All but the last column. */
function writeStudent(plan: DistrictPlan, id: number, rows: RowBuffer): RowBuffer {
  rows.row();
  rows
    .int4(allStaff(plan) + id)
    .text(`student-${id}`)
    .text("student");
  return rows.nothing().int4(id).nothing().nothing();
}

function writeGuardians(district: District, school: SchoolPlan, rows: RowBuffer): void {
  eachGuardian(district, school, rows, () => rows.nothing());
}

function writeFormerGuardians(district: District, { formerFamilies }: SchoolPlan, rows: RowBuffer): void {
  eachGuardian(district, formerFamilies, rows, () => rows.midnight(closedOn));
}

function eachGuardian(
  district: District,
  families: HouseholdRange,
  rows: RowBuffer,
  writeClosing: () => void,
): void {
  const before = allStaff(district) + allStudents(district);
  eachHousehold(district, families, (household, firstId, adults) => {
    const kind = householdKind(district.seed, household);
    adults.forEach((relationship, index) => {
      const id = firstId + index;
      if (isParentOfFosterYouth(kind, relationship) || !hasAccount(district.seed, id)) return;
      const hash = district.passwordHashes[guardianPasswordIndex(district.seed, id)];
      if (!hash) throw new Error(`The password of guardian ${id} has no hash.`);
      rows.row();
      rows
        .int4(before + id)
        .text(guardianEmail(id))
        .text("guardian");
      rows.nothing().nothing().int4(id).bytes(hash);
      writeClosing();
    });
  });
}
