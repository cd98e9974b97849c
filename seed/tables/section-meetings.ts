/** Rows of section_meetings: every section meets every school day. */
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const sectionMeetingRows = tableRows(sectionMeetings, {
  columns: ["sectionId", "period", "days", "roomId"],
  expected: (plan) => sumOver(plan, (school) => school.sections),
  passes: [{ by: "school", write: writeMeetings }],
});

/** Monday to Friday, one bit each. */
const everyDay = 31;

function writeMeetings(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  layoutOf(plan, school).sections.forEach((section, index) => {
    rows.row();
    rows.int4(school.firstSectionId + index).int2(section.period);
    rows.int2(everyDay).int4(school.firstRoomId + section.room);
  });
}
