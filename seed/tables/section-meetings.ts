/** Rows of section_meetings: each section meets in one period, every day or on the days of that period. */
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { roomIdOf } from "../plan/shared-rooms.ts";
import { daysOf } from "../plan/timetables.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const sectionMeetingRows = tableRows(sectionMeetings, {
  columns: ["sectionId", "period", "days", "roomId"],
  expected: (plan) => sumOver(plan, (school) => school.sections),
  passes: [{ by: "school", write: writeMeetings }],
});

function writeMeetings(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const days = new Map<number, number>();
  layoutOf(plan, school).sections.forEach((section, index) => {
    const { period } = section;
    const own = days.get(period) ?? daysOf(plan.seed, school, period);
    days.set(period, own);
    rows.row();
    rows.int4(school.firstSectionId + index).int2(period);
    rows.int2(own).int4(roomIdOf(plan, school, section.room));
  });
}
