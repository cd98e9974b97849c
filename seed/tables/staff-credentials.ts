/** Rows of staff_credentials: those of teachers. */
import { staffCredentials } from "../../sis/db/schema/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { credentialsOf } from "../plan/credentials.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

/** [D] A teacher has one authorization for English learners, and now and then two for subjects. */
const credentialsPerTeacher = 2.08;

export const staffCredentialRows = tableRows(staffCredentials, {
  columns: ["staffId", "kind", "area"],
  expected: (plan) =>
    Math.round(sumOver(plan, ({ staff }) => staff.teachers + staff.resourceTeachers) * credentialsPerTeacher),
  passes: [{ by: "school", write: writeCredentials }],
});

function writeCredentials(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const taught = Map.groupBy(layoutOf(plan, school).sections, ({ teacher }) => teacher);
  for (let index = 0; index < school.staff.teachers + school.staff.resourceTeachers; index++) {
    const staffId = school.firstStaffId + index;
    for (const { kind, area } of credentialsOf(plan.seed, staffId, taught.get(index) ?? [])) {
      rows.row().int4(staffId).text(kind).text(area);
    }
  }
}
