/** Rows of staff: each school's, then the district's administrators. */
import { staff } from "../../sis/db/schema/people.ts";
import { namePools } from "../district/names.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import {
  type DistrictPlan,
  type Position,
  positionOf,
  type SchoolPlan,
  staffTotal,
} from "../plan/school-plan.ts";
import { openStream, type RandomStream } from "../random.ts";
import { tableRows } from "./table-rows.ts";

export const staffRows = tableRows(staff, {
  columns: ["id", "givenName", "familyName", "email", "position", "schoolId"],
  expected: (plan) => plan.schoolStaff + plan.districtAdministrators,
  passes: [
    { by: "school", write: writeSchoolStaff },
    { by: "district", write: writeAdministrators },
  ],
});

function writeSchoolStaff(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const total = staffTotal(school.staff);
  for (let index = 0; index < total; index++) {
    writeMember(plan, school.firstStaffId + index, positionOf(school.staff, index), rows);
    rows.int4(school.id);
  }
}

function writeAdministrators(plan: DistrictPlan, rows: RowBuffer): void {
  for (let index = 1; index <= plan.districtAdministrators; index++) {
    writeMember(plan, plan.schoolStaff + index, "district", rows);
    rows.nothing();
  }
}

/** All columns but the school. */
function writeMember(plan: DistrictPlan, id: number, position: Position, rows: RowBuffer): void {
  const { given, family } = nameOf(openStream(plan.seed, "staff", id));
  rows.row().int4(id).text(given).text(family);
  rows.text(`staff${id}@district.example`).text(position);
}

/** [K] Half of the staff are Latino, and seven in ten are women. */
const latinoPercent = 50;
const womenPercent = 70;

function nameOf(stream: RandomStream): { readonly given: string; readonly family: string } {
  const latino = stream.chance(latinoPercent, 100);
  const woman = stream.chance(womenPercent, 100);
  const women = latino ? namePools.latinoWomen : namePools.englishWomen;
  const men = latino ? namePools.latinoMen : namePools.englishMen;
  return {
    given: (woman ? women : men).draw(stream),
    family: (latino ? namePools.latinoFamilyNames : namePools.whiteFamilyNames).draw(stream),
  };
}
