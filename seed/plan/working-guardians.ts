/** Guardians who work for the district: one person whom it knows twice, by the same name. */
import { staffWithChildren } from "../district/homes.ts";
import { hashOf } from "../random.ts";
import { adultsOf } from "./adults.ts";
import { type AdultName, familyOf, guardianName } from "./families.ts";
import type { DistrictPlan } from "./school-plan.ts";

type People = Pick<DistrictPlan, "seed" | "guardians" | "schoolStaff" | "districtAdministrators">;

/** Each member of the staff may be one of a range of guardians. The ranges don't overlap, so nobody is two people. */
export function guardianOfStaff(people: People, staffId: number): number | undefined {
  if (staffId > staffCount(people)) return undefined;
  if (hashOf(people.seed, "staff", staffId, 1) % 100 >= staffWithChildren) return undefined;
  const before = guardiansUpTo(people, staffId - 1);
  const size = guardiansUpTo(people, staffId) - before;
  return size === 0 ? undefined : before + 1 + (hashOf(people.seed, "staff", staffId, 2) % size);
}

export function staffOfGuardian(people: People, guardianId: number): number | undefined {
  const staffId = Math.ceil((guardianId * staffCount(people)) / people.guardians);
  return guardianOfStaff(people, staffId) === guardianId ? staffId : undefined;
}

function guardiansUpTo(people: People, staffId: number): number {
  return Math.floor((staffId * people.guardians) / staffCount(people));
}

function staffCount({ schoolStaff, districtAdministrators }: People): number {
  return schoolStaff + districtAdministrators;
}

/** The name of a member of the staff as their children's school knows them; undefined if they have none in the district. */
export function nameAsGuardian(plan: DistrictPlan, staffId: number): AdultName | undefined {
  const id = guardianOfStaff(plan, staffId);
  if (id === undefined) return undefined;
  const household = householdOfGuardian(plan, id);
  const adult = id - (plan.firstGuardian[household] ?? 0);
  const relationship = adultsOf(plan.seed, household)[adult];
  if (relationship === undefined) throw new Error(`Household ${household} has no guardian ${id}.`);
  return guardianName(plan.seed, familyOf(plan, household), { id, relationship });
}

/** The last household whose guardians begin at this one or before. */
function householdOfGuardian({ firstGuardian }: DistrictPlan, guardianId: number): number {
  let low = 0;
  let high = firstGuardian.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firstGuardian[middle] ?? 0) <= guardianId) low = middle;
    else high = middle - 1;
  }
  return low;
}
