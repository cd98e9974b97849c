/** The adults of a household, in the order in which the school calls them. */
import { fosterHomes } from "../district/homes.ts";
import { householdKinds } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import type { DistrictPlan, HouseholdRange } from "./school-plan.ts";

export type Relationship = "mother" | "father" | "grandparent" | "relative" | "foster-parent" | "other";
export type HouseholdKind = (typeof householdKinds)[number]["kind"];

const drawKind = createWeightedChoice(householdKinds.map(({ share }) => share));

export function householdKind(seed: number, household: number): HouseholdKind {
  return householdKinds[drawKind(openStream(seed, "guardians", household, 1))]?.kind ?? "couple";
}

export function adultsOf(seed: number, household: number): readonly Relationship[] {
  return guardiansOf[householdKind(seed, household)](openStream(seed, "guardians", household, 2));
}

/** Visits households in order, with the ids of their guardians. */
export function eachHousehold(
  plan: DistrictPlan,
  families: HouseholdRange,
  visit: (household: number, firstGuardianId: number, adults: readonly Relationship[]) => void,
): void {
  let next = families.firstGuardianId;
  for (let place = 0; place < families.households; place++) {
    const household = families.firstHousehold + place;
    const adults = adultsOf(plan.seed, household);
    visit(household, next, adults);
    next += adults.length;
  }
}

/** [K] Of a hundred children whose parents live apart, those whose first home is their father's. */
const firstWithFather = 15;

/** [K] Shares within each kind. */
const guardiansOf: Readonly<Record<HouseholdKind, (stream: RandomStream) => readonly Relationship[]>> = {
  apart: (stream) => (stream.chance(firstWithFather, 100) ? ["father", "mother"] : ["mother", "father"]),
  couple: (stream) => {
    const ticket = stream.below(1_000);
    if (ticket < 10) return ticket < 6 ? ["mother", "mother"] : ["father", "father"];
    return ticket < 800 ? ["mother", "father"] : ["father", "mother"];
  },
  mother: () => ["mother"],
  father: () => ["father"],
  grandparents: (stream) => (stream.chance(1, 2) ? ["grandparent"] : ["grandparent", "grandparent"]),
  relatives: () => ["relative"],
  foster: (stream) => {
    const ticket = stream.below(100);
    if (ticket < fosterHomes.coupleOf100) return ["foster-parent", "foster-parent"];
    if (ticket >= fosterHomes.coupleOf100 + fosterHomes.withParentOf100) return ["foster-parent"];
    return ["foster-parent", stream.chance(fosterHomes.motherOf100, 100) ? "mother" : "father"];
  },
  others: () => ["other"],
};
