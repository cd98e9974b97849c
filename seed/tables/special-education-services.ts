/** Rows of special_education_services: what each program gives, from its last review on. */
import { specialEducationServices } from "../../sis/db/schema/special-education.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { educationProgramsOf, programCounts } from "../plan/education-programs.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const specialEducationServiceRows = tableRows(specialEducationServices, {
  columns: ["studentId", "service", "minutesPerWeek", "beginDate", "endDate"],
  expected: (plan) => sumOver(plan, (school) => programCounts(plan.seed, school).services),
  passes: [{ by: "school", write: writeServices }],
});

function writeServices(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { studentId, reviewedOn, services } of educationProgramsOf(plan, school)) {
    for (const { service, minutesPerWeek } of services) {
      rows.row().int4(studentId).text(service).int2(minutesPerWeek).date(reviewedOn).nothing();
    }
  }
}
