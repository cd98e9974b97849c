/** Rows of assignments: a first one in every scheduled section. */
import { assignments } from "../../sis/db/schema/grades.ts";
import { dayNumber } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const assignmentRows = tableRows(assignments, {
  columns: ["id", "sectionId", "title", "pointsPossible", "dueOn"],
  expected: (plan) => sumOver(plan, (school) => school.scheduledSections),
  passes: [{ by: "school", write: writeAssignments }],
});

/** `numeric` 100.00: one digit group of 100, no weight, positive, two decimals. */
const hundredPoints = Buffer.from([0, 1, 0, 0, 0, 0, 0, 2, 0, 100]);
const dueOn = dayNumber("2026-08-21");

function writeAssignments(_plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const homerooms = school.sections - school.scheduledSections;
  for (let index = 0; index < school.scheduledSections; index++) {
    rows.row();
    rows.int4(school.firstAssignmentId + index).int4(school.firstSectionId + homerooms + index);
    rows.text("Diagnostic assessment").bytes(hundredPoints).date(dueOn);
  }
}
