/** What the members of a household have in common, and who its guardians are. */
import { type Ethnicity, ethnicities, languagesByEthnicity } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import { drawFamilyName, drawFamilyNames, type FamilyNames, namingGroup } from "./person-names.ts";

export type Family = {
  readonly ethnicity: Ethnicity;
  readonly language: string;
  /** Of ten thousand students who speak this language, how many are learning English. */
  readonly learners: number;
  readonly names: FamilyNames;
};

const drawEthnicity = createWeightedChoice(ethnicities.map(({ share }) => share));
const drawLanguage = new Map(
  ethnicities.map(({ name }) => [
    name,
    createWeightedChoice(languagesByEthnicity[name].map(({ share }) => share)),
  ]),
);

/** One for each household of a school, in order. */
export function familiesOf(seed: number, schoolId: number, households: number): readonly Family[] {
  const stream = openStream(seed, "households", schoolId, 1);
  return Array.from({ length: households }, () => drawFamily(stream));
}

/** Fathers and mothers have the family's names; a grandparent or someone else has one of them or another. */
export function guardianFamilyName(
  { names }: Family,
  relationship: Relationship,
  stream: RandomStream,
): string {
  const { fathers, mothers, group } = names;
  if (relationship === "father") return fathers;
  if (relationship === "mother") return stream.chance(group.mothersKeepTheirs, 100) ? mothers : fathers;
  const possible = [fathers, mothers, drawFamilyName(group, stream)];
  return possible[stream.below(possible.length)] ?? fathers;
}

export const relationships = ["mother", "father", "grandparent", "relative", "other"] as const;
export type Relationship = (typeof relationships)[number];

/** [K] First and second guardian by relationship, parts in a hundred. */
const drawFirst = createWeightedChoice([80, 10, 5, 3, 2]);
const drawSecond = createWeightedChoice([8, 80, 7, 4, 1]);

export function relationshipOf(seed: number, guardianId: number, second: boolean): Relationship {
  const stream = openStream(seed, "guardians", guardianId);
  return relationships[(second ? drawSecond : drawFirst)(stream)] ?? "other";
}

function drawFamily(stream: RandomStream): Family {
  const ethnicity = ethnicities[drawEthnicity(stream)]?.name ?? "Not reported";
  const choice = drawLanguage.get(ethnicity)?.(stream) ?? 0;
  const { language, learners } = languagesByEthnicity[ethnicity][choice] ?? {
    language: "English",
    learners: 0,
  };
  const names = drawFamilyNames(namingGroup(ethnicity, language, stream), stream);
  return { ethnicity, language, learners, names };
}
