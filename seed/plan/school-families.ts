/** The families of each school, and their guardians, numbered one school after the other. */
import { adultsOf } from "./adults.ts";
import { planNeighborhoods } from "./neighborhoods.ts";
import type { HouseholdRange, Households, SchoolPlan } from "./school-plan.ts";

export type FamiliesOfSchool = HouseholdRange & Pick<SchoolPlan, "formerFamilies" | "neighborhood">;
type Located = Parameters<typeof planNeighborhoods>[1][number];

export function addFamilies<School extends Located>(
  seed: number,
  schools: readonly School[],
  { schoolOf, present }: Households,
): { readonly schools: readonly (School & FamiliesOfSchool)[]; readonly firstGuardian: Int32Array } {
  const firstGuardian = numberGuardians(seed, schoolOf.length);
  const neighborhoods = planNeighborhoods(seed, schools);
  const ofPresent = schoolOf.subarray(0, present);
  const families = householdRanges(schools.length, ofPresent, firstGuardian, 0);
  const former = householdRanges(schools.length, schoolOf, firstGuardian, present);
  const planned = schools.map((school, index) => {
    const neighborhood = neighborhoods[index] ?? { lowIncome: 0, mix: [] };
    const formerFamilies = former[index] ?? emptyRange;
    return { ...school, ...(families[index] ?? emptyRange), formerFamilies, neighborhood };
  });
  return { schools: planned, firstGuardian };
}

/** In memory that all threads share. */
function numberGuardians(seed: number, households: number): Int32Array {
  const first = new Int32Array(new SharedArrayBuffer(4 * (households + 1)));
  first[0] = 1;
  for (let household = 0; household < households; household++)
    first[household + 1] = (first[household] ?? 0) + adultsOf(seed, household).length;
  return first;
}

const emptyRange: HouseholdRange = { households: 0, firstHousehold: 0, guardians: 0, firstGuardianId: 1 };

/** For each school, the households from this one on that count it as their own, one school after the other. */
function householdRanges(
  schools: number,
  schoolOf: Int16Array,
  firstGuardian: Int32Array,
  firstHousehold: number,
): readonly HouseholdRange[] {
  let household = firstHousehold;
  return Array.from({ length: schools }, (_, school) => {
    const begin = household;
    while (schoolOf[household] === school) household++;
    const firstGuardianId = firstGuardian[begin] ?? 0;
    const guardians = (firstGuardian[household] ?? 0) - firstGuardianId;
    return { firstHousehold: begin, households: household - begin, firstGuardianId, guardians };
  });
}
