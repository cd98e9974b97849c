/** What the members of a household have in common. */
import { type Ethnicity, ethnicities, languagesByEthnicity, whole } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import { householdKind, type Relationship } from "./adults.ts";
import { type HomelessSituation, homelessSituation } from "./homes.ts";
import {
  drawAdultName,
  drawFamilyName,
  drawFamilyNames,
  type FamilyNames,
  namingGroup,
} from "./person-names.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

export type Family = {
  readonly ethnicity: Ethnicity;
  readonly language: string;
  /** Of ten thousand students who speak this language, how many are learning English. */
  readonly learners: number;
  readonly lowIncome: boolean;
  /** Its children are foster youth. */
  readonly foster: boolean;
  /** Undefined for a family with a home. */
  readonly homeless: HomelessSituation | undefined;
  readonly names: FamilyNames;
};

const drawLanguage = new Map(
  ethnicities.map(({ name }) => [
    name,
    createWeightedChoice(languagesByEthnicity[name].map(({ share }) => share)),
  ]),
);

/** What families are drawn from. */
export type Neighbors = Pick<DistrictPlan, "seed" | "households"> & {
  readonly schools: readonly Pick<SchoolPlan, "neighborhood">[];
};

export function familyOf(plan: Neighbors, household: number): Family {
  const { seed } = plan;
  const stream = openStream(seed, "households", household, 1);
  const { ethnicity, isPoor, language, learners } = drawBackground(plan, household, stream);
  const names = drawFamilyNames(namingGroup(ethnicity, language, stream), stream);
  const foster = householdKind(seed, household) === "foster";
  const homeless = isPoor && !foster ? homelessSituation(seed, household) : undefined;
  return { ethnicity, language, learners, lowIncome: isPoor || foster, foster, homeless, names };
}

/** A family's language alone takes less than half as long. */
export function languageOf(plan: Neighbors, household: number): Pick<Family, "language" | "learners"> {
  return drawBackground(plan, household, openStream(plan.seed, "households", household, 1));
}

type Background = Pick<Family, "ethnicity" | "language" | "learners"> & { readonly isPoor: boolean };

function drawBackground(
  { schools, households }: Neighbors,
  household: number,
  stream: RandomStream,
): Background {
  const { lowIncome, mix } = schools[households.schoolOf[household] ?? 0]?.neighborhood ?? nowhere;
  const ethnicity = drawEthnicity(mix, stream);
  const isPoor = stream.chance(lowIncome, whole);
  const choice = drawLanguage.get(ethnicity)?.(stream) ?? 0;
  const spoken = languagesByEthnicity[ethnicity][choice] ?? { language: "English", learners: 0 };
  return { ethnicity, isPoor, language: spoken.language, learners: spoken.learners };
}

const nowhere = { lowIncome: 0, mix: [] };

function drawEthnicity(mix: readonly number[], stream: RandomStream): Ethnicity {
  let ticket = stream.below(mix.reduce((sum, part) => sum + part, 0));
  const index = mix.findIndex((part) => {
    ticket -= part;
    return ticket < 0;
  });
  return ethnicities[index]?.name ?? "Not reported";
}

export type AdultName = { readonly given: string; readonly family: string };

/** [K] Women among a hundred guardians of each relationship. */
const womenIn: Record<Relationship, number> = {
  mother: 100,
  father: 0,
  grandparent: 70,
  relative: 60,
  "foster-parent": 60,
  other: 50,
};

export function guardianName(
  seed: number,
  family: Family,
  { id, relationship }: { readonly id: number; readonly relationship: Relationship },
): AdultName {
  const stream = openStream(seed, "guardians", id);
  const woman = stream.chance(womenIn[relationship], 100);
  const given = drawAdultName(family.names.group, woman, stream);
  return { given, family: adultFamilyName(family, relationship, stream) };
}

/** Parents have the family's names; a grandparent or someone else has one of them or another. */
export function adultFamilyName({ names }: Family, relationship: Relationship, stream: RandomStream): string {
  const { fathers, mothers, group } = names;
  if (relationship === "father") return fathers;
  if (relationship === "mother") return stream.chance(group.mothersKeepTheirs, 100) ? mothers : fathers;
  if (relationship === "foster-parent") return drawFamilyName(group, stream);
  const possible = [fathers, mothers, drawFamilyName(group, stream)];
  return possible[stream.below(possible.length)] ?? fathers;
}
