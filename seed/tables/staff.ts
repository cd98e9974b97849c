/** Rows of staff, and in which order a school's staff stand. */
import {
  englishFamilyNames,
  englishFemaleNames,
  englishMaleNames,
  latinoFamilyNames,
  latinoFemaleNames,
  latinoMaleNames,
} from "../district/names.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, StaffCounts } from "../plan/school-plan.ts";
import { staffTotal } from "../plan/school-plan.ts";
import { openStream, pick, type RandomStream } from "../random.ts";
import type { TableRows } from "./table-rows.ts";

export type Position = "teacher" | "counselor" | "office" | "district";

/** The position of the school's staff member with this index. */
export function positionOf(staff: StaffCounts, index: number): Position {
  const teachers = staff.teachers + staff.resourceTeachers;
  if (index < teachers) return "teacher";
  return index < teachers + staff.counselors ? "counselor" : "office";
}

/** [K] Half of the staff are Latino, and seven in ten are women. */
const latinoPercent = 50;
const womenPercent = 70;

function nameOf(stream: RandomStream): { readonly given: string; readonly family: string } {
  const latino = stream.chance(latinoPercent, 100);
  const woman = stream.chance(womenPercent, 100);
  const women = latino ? latinoFemaleNames : englishFemaleNames;
  const men = latino ? latinoMaleNames : englishMaleNames;
  return {
    given: pick(woman ? women : men, stream),
    family: pick(latino ? latinoFamilyNames : englishFamilyNames, stream),
  };
}

function writeMember(
  plan: DistrictPlan,
  id: number,
  position: Position,
  schoolId: number | null,
  rows: RowBuffer,
): void {
  const stream = openStream(plan.seed, "staff", id);
  const { given, family } = nameOf(stream);
  rows.row().int4(id).text(given).text(family);
  rows.text(`staff${id}@district.example`).text(position);
  if (schoolId === null) rows.nothing();
  else rows.int4(schoolId);
}

export const staffRows: TableRows = {
  name: "staff",
  columns: ["id", "given_name", "family_name", "email", "position", "school_id"],
  expected: (plan) => plan.schoolStaff + plan.districtAdministrators,
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        const total = staffTotal(school.staff);
        for (let index = 0; index < total; index++) {
          writeMember(plan, school.firstStaffId + index, positionOf(school.staff, index), school.id, rows);
        }
      },
    },
    {
      by: "district",
      write: (plan, rows) => {
        for (let index = 1; index <= plan.districtAdministrators; index++) {
          writeMember(plan, plan.schoolStaff + index, "district", null, rows);
        }
      },
    },
  ],
};
