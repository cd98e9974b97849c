/** Rows of accounts: staff, then students, then guardians, each in id order. */
import { guardianPasswordIndex } from "../district/passwords.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { staffTotal } from "../plan/school-plan.ts";
import { guardianEmail } from "./guardians.ts";
import { positionOf } from "./staff.ts";
import type { TableRows } from "./table-rows.ts";

function allStaff(plan: DistrictPlan): number {
  return plan.schoolStaff + plan.districtAdministrators;
}

/** `passwordHashes` are PHC strings by place in the pool of passwords. */
export function accountRows(passwordHashes: readonly string[]): TableRows {
  const hashes = passwordHashes.map((hash) => Buffer.from(hash));
  return {
    name: "accounts",
    columns: ["id", "subject", "role", "staff_id", "student_id", "guardian_id", "password_hash"],
    expected: (plan) => allStaff(plan) + plan.students + plan.guardians,
    passes: [
      {
        by: "school",
        write: (_plan, school, rows) => {
          const total = staffTotal(school.staff);
          for (let index = 0; index < total; index++) {
            const id = school.firstStaffId + index;
            rows.row().int4(id).text(`staff-${id}`).text(positionOf(school.staff, index));
            rows.int4(id).nothing().nothing().nothing();
          }
        },
      },
      {
        by: "district",
        write: (plan, rows) => {
          for (let id = plan.schoolStaff + 1; id <= allStaff(plan); id++) {
            rows.row().int4(id).text(`staff-${id}`).text("district-administrator");
            rows.int4(id).nothing().nothing().nothing();
          }
        },
      },
      {
        by: "school",
        write: (plan, school, rows) => {
          for (let index = 0; index < school.students; index++) {
            const id = school.firstStudentId + index;
            rows
              .row()
              .int4(allStaff(plan) + id)
              .text(`student-${id}`)
              .text("student");
            rows.nothing().int4(id).nothing().nothing();
          }
        },
      },
      {
        by: "school",
        write: (plan, school, rows) => {
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
        },
      },
    ],
  };
}
