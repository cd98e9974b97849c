/** Rows of staff: each school's, then the district's administrators, then those without accounts. */
import { staff } from "../../sis/db/schema/people.ts";
import { namePools } from "../district/names.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import {
  type DistrictPlan,
  type Position,
  positionOf,
  type SchoolPlan,
  staffTotal,
} from "../plan/school-plan.ts";
import type { SectionPlan } from "../plan/section-plan.ts";
import { firstSupportId, type SupportMember, supportStaff } from "../plan/support-staff.ts";
import { nameAsGuardian } from "../plan/working-guardians.ts";
import { openStream, type RandomStream } from "../random.ts";
import { tableRows } from "./table-rows.ts";

export const staffRows = tableRows(staff, {
  columns: [
    "id",
    "givenName",
    "familyName",
    "email",
    "position",
    "schoolId",
    "department",
    "fullTimePercent",
  ],
  expected: (plan) => firstSupportId(plan) - 1 + supportStaff(plan).length,
  passes: [
    { by: "school", write: writeSchoolStaff },
    { by: "district", write: writeAdministrators },
    { by: "district", write: writeSupport },
  ],
});

function writeSchoolStaff(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const taught = Map.groupBy(layoutOf(plan, school).sections, ({ teacher }) => teacher);
  const total = staffTotal(school.staff);
  for (let index = 0; index < total; index++) {
    const position = positionOf(school.staff, index);
    const post = index < school.staff.teachers ? postOf(taught.get(index) ?? []) : otherPost(position);
    writeMember(plan, school.firstStaffId + index, { position, schoolId: school.id, ...post }, rows);
  }
}

function writeAdministrators(plan: DistrictPlan, rows: RowBuffer): void {
  for (let id = plan.schoolStaff + 1; id < firstSupportId(plan); id++) {
    writeMember(plan, id, { position: "district", ...fullTime }, rows);
  }
}

function writeSupport(plan: DistrictPlan, rows: RowBuffer): void {
  supportStaff(plan).forEach((member, index) => {
    writeMember(plan, firstSupportId(plan) + index, { ...member, ...fullTime }, rows);
  });
}

type Post = { readonly department?: string; readonly fullTimePercent: number };
const fullTime: Post = { fullTimePercent: 100 };
const resourceSpecialist: Post = { department: "Special education", fullTimePercent: 100 };

/** The department of the teacher's first class; [D] five classes, or one all day, are full time. */
function postOf(sections: readonly SectionPlan[]): Post {
  const [first] = sections;
  const fullTimePercent = first?.kind === "homeroom" ? 100 : Math.min(100, 20 * Math.max(1, sections.length));
  return first ? { department: first.course.subject, fullTimePercent } : fullTime;
}

/** Resource teachers have no class of their own. */
function otherPost(position: Position): Post {
  return position === "teacher" ? resourceSpecialist : fullTime;
}

type Member = SupportMember & Post;

function writeMember(
  plan: DistrictPlan,
  id: number,
  { position, schoolId, department, fullTimePercent }: Member,
  rows: RowBuffer,
): void {
  const { given, family } = nameAsGuardian(plan, id) ?? nameOf(openStream(plan.seed, "staff", id));
  rows.row().int4(id).text(given).text(family);
  rows.text(`staff${id}@district.example`).text(position);
  if (schoolId === undefined) rows.nothing();
  else rows.int4(schoolId);
  if (department === undefined) rows.nothing();
  else rows.text(department);
  rows.int2(fullTimePercent);
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
