/** Rows of guardians and student_guardians. */
import type { RowBuffer } from "../load/row-buffer.ts";
import {
  type Family,
  familiesOf,
  givenName,
  guardianFamilyName,
  type Relationship,
  relationshipOf,
} from "../plan/families.ts";
import { planHouseholds } from "../plan/households.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { openStream } from "../random.ts";
import type { TableRows } from "./table-rows.ts";

export function guardianEmail(guardianId: number): string {
  return `guardian${guardianId}@families.example`;
}

const areaCodes = ["213", "310", "323", "424", "626", "747", "818"];

/** Numbers 555-0100 to 555-0199 are kept for fiction. */
function phone(ticket: number): string {
  const area = areaCodes[ticket % areaCodes.length] ?? "213";
  return `${area}-555-01${String(Math.floor(ticket / areaCodes.length) % 100).padStart(2, "0")}`;
}

const womanIn: Record<Relationship, number> = {
  mother: 100,
  father: 0,
  grandparent: 70,
  relative: 60,
  other: 50,
};

function writeGuardian(
  plan: DistrictPlan,
  id: number,
  second: boolean,
  family: Family,
  rows: RowBuffer,
): void {
  const stream = openStream(plan.seed, "guardians", id, 1);
  const woman = stream.chance(womanIn[relationshipOf(plan.seed, id, second)], 100);
  rows
    .row()
    .int4(id)
    .text(givenName(family, woman ? "F" : "M", stream));
  rows
    .text(guardianFamilyName(family, second, stream))
    .text(phone(stream.below(700)))
    .text(guardianEmail(id));
}

function writeGuardians(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { firstGuardian } = planHouseholds(plan.seed, school);
  familiesOf(plan.seed, school.id, firstGuardian.length - 1).forEach((family, household) => {
    const first = firstGuardian[household] ?? 0;
    const end = firstGuardian[household + 1] ?? first;
    for (let guardian = first; guardian < end; guardian++) {
      writeGuardian(plan, school.firstGuardianId + guardian, guardian > first, family, rows);
    }
  });
}

export const guardianRows: TableRows = {
  name: "guardians",
  columns: ["id", "given_name", "family_name", "phone", "email"],
  expected: (plan) => plan.guardians,
  passes: [{ by: "school", write: writeGuardians }],
};

function writeLinks(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { householdOf, firstGuardian } = planHouseholds(plan.seed, school);
  for (let student = 0; student < school.students; student++) {
    const household = householdOf[student] ?? 0;
    const first = firstGuardian[household] ?? 0;
    const end = firstGuardian[household + 1] ?? first;
    for (let guardian = first; guardian < end; guardian++) {
      const id = school.firstGuardianId + guardian;
      rows
        .row()
        .int4(school.firstStudentId + student)
        .int4(id);
      rows.text(relationshipOf(plan.seed, id, guardian > first));
    }
  }
}

/** [D] 65 of 100 households name two guardians. */
const guardiansPerStudent = 1.65;

export const studentGuardianRows: TableRows = {
  name: "student_guardians",
  columns: ["student_id", "guardian_id", "relationship"],
  expected: (plan) => Math.round(plan.students * guardiansPerStudent),
  passes: [{ by: "school", write: writeLinks }],
};
