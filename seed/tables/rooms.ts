/** Rows of rooms. */
import { rooms } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { roomIdOf, seatsForGuests } from "../plan/shared-rooms.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const roomRows = tableRows(rooms, {
  columns: ["id", "schoolId", "number", "kind", "seats"],
  expected: (plan) => sumOver(plan, (school) => school.rooms),
  passes: [{ by: "school", write: writeRooms }],
});

function writeRooms(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  layoutOf(plan, school).rooms.forEach((room, index) => {
    if (roomIdOf(plan, school, index) !== school.firstRoomId + index) return;
    rows.row();
    rows.int4(school.firstRoomId + index).int4(school.id);
    rows
      .text(room.number)
      .text(room.kind)
      .int2(room.seats + seatsForGuests(plan, school, room));
  });
}
