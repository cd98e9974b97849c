/** Rows of sections. */
import { sections } from "../../sis/db/schema/scheduling.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { termOf } from "../plan/section-plan.ts";
import { sumOver, tableRows, writeNumber, writeText } from "./table-rows.ts";

export const sectionRows = tableRows(sections, {
  columns: [
    "id",
    "schoolId",
    "courseId",
    "termId",
    "period",
    "capacity",
    "title",
    "kind",
    "lowGrade",
    "highGrade",
    "program",
    "magnetCenterId",
  ],
  expected: (plan) => sumOver(plan, (school) => school.sections),
  passes: [{ by: "school", write: writeSections }],
});

function writeSections(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  layoutOf(plan, school).sections.forEach((section, index) => {
    rows.row();
    rows
      .int4(school.firstSectionId + index)
      .int4(school.id)
      .int4(section.course.id);
    rows.int2(termOf(section)).int2(section.period).int2(section.capacity);
    rows.text(section.title).text(section.kind).int2(section.lowGrade).int2(section.highGrade);
    writeText(rows, section.program);
    writeNumber(rows, section.ofCenter ? school.center?.id : undefined);
  });
}
