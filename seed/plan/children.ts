/** The sex and the name of each student, in regard to their brothers and sisters. */
import { plainLetters } from "../name-tables/plain-letters.ts";
import { openStream } from "../random.ts";
import type { Family } from "./families.ts";
import { type ChildName, drawChildName } from "./person-names.ts";
import type { DistrictPlan } from "./school-plan.ts";
import { type Sex, sexOf } from "./sex.ts";

export type Child = { readonly sex: Sex; readonly name: ChildName };

type Plan = Pick<DistrictPlan, "seed" | "households" | "inDayClass">;

/** No two children of a household have one given name. */
export function childOf(plan: Plan, family: Family, studentId: number): Child {
  const { householdOf, firstMember, members } = plan.households;
  const taken: string[] = [];
  for (let place = firstMember[householdOf[studentId - 1] ?? 0] ?? 0; ; place++) {
    const member = members[place] ?? studentId;
    const child = drawChild(plan, family, member, taken);
    if (member === studentId) return child;
    taken.push(nameAtHome(child.name));
  }
}

function drawChild(plan: Plan, { names }: Family, studentId: number, taken: readonly string[]): Child {
  const stream = openStream(plan.seed, "students", studentId);
  const sex = sexOf(plan.seed, studentId, plan.inDayClass[studentId - 1] === 1);
  let name = drawChildName(names, sex, stream);
  while (taken.includes(nameAtHome(name))) name = drawChildName(names, sex, stream);
  return { sex, name };
}

function nameAtHome({ given, family }: ChildName): string {
  return plainLetters(given === "" ? family : given);
}
