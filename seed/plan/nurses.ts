/** Which nurse looks after each school: its own, or the one who travels to it. */
import type { DistrictPlan } from "./school-plan.ts";
import { firstSupportId, supportStaff } from "./support-staff.ts";

const known = new WeakMap<object, ReadonlyMap<number, number>>();

/** The id of the school's first nurse; each thread finds them once. */
export function nurseOf(plan: DistrictPlan, schoolId: number): number {
  const nurses = known.get(plan) ?? findNurses(plan);
  known.set(plan, nurses);
  const nurse = nurses.get(schoolId);
  if (nurse === undefined) throw new Error(`School ${schoolId} has no nurse.`);
  return nurse;
}

/** Later entries of a map win, so the first nurse comes last. */
function findNurses(plan: DistrictPlan): ReadonlyMap<number, number> {
  const posts = supportStaff(plan).flatMap(({ position, schoolId, serves = [] }, index) => {
    const schools = schoolId === undefined ? serves : [schoolId];
    return position === "nurse"
      ? schools.map((school) => [school, firstSupportId(plan) + index] as const)
      : [];
  });
  return new Map(posts.toReversed());
}
