/** What the members of a household have in common, and who its guardians are. */
import {
  armenianFamilyNames,
  asianFamilyNames,
  englishFamilyNames,
  englishFemaleNames,
  englishMaleNames,
  filipinoFamilyNames,
  latinoFamilyNames,
  latinoFemaleNames,
  latinoMaleNames,
} from "../district/names.ts";
import { type Ethnicity, ethnicities, languagesByEthnicity } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";

export type Family = {
  ethnicity: Ethnicity;
  language: string;
  /** Of ten thousand students of this language, how many are learning English. */
  learners: number;
  familyName: string;
};

const drawEthnicity = createWeightedChoice(ethnicities.map(({ share }) => share));
const drawLanguage = new Map(
  ethnicities.map(({ name }) => [
    name,
    createWeightedChoice(languagesByEthnicity[name].map(({ share }) => share)),
  ]),
);

function pick(names: readonly string[], stream: RandomStream): string {
  return names[stream.below(names.length)] ?? "";
}

function familyNames(ethnicity: Ethnicity, language: string): readonly string[] {
  if (language === "Armenian") return armenianFamilyNames;
  if (ethnicity === "Latino") return latinoFamilyNames;
  if (ethnicity === "Asian") return asianFamilyNames;
  return ethnicity === "Filipino" ? filipinoFamilyNames : englishFamilyNames;
}

/** One for each household of a school, in order. */
export function familiesOf(seed: number, schoolId: number, households: number): Family[] {
  const stream = openStream(seed, "households", schoolId, 1);
  return Array.from({ length: households }, () => drawFamily(stream));
}

function drawFamily(stream: RandomStream): Family {
  const ethnicity = ethnicities[drawEthnicity(stream)]?.name ?? "Not reported";
  const choice = drawLanguage.get(ethnicity)?.(stream) ?? 0;
  const { language, learners } = languagesByEthnicity[ethnicity][choice] ?? {
    language: "English",
    learners: 0,
  };
  return { ethnicity, language, learners, familyName: pick(familyNames(ethnicity, language), stream) };
}

/** [K] Two in three given names of Latino families come from the Spanish pool. */
export function givenName(family: Family, sex: "F" | "M" | "X", stream: RandomStream): string {
  const spanish = family.ethnicity === "Latino" && stream.chance(2, 3);
  if (sex === "F") return pick(spanish ? latinoFemaleNames : englishFemaleNames, stream);
  return pick(spanish ? latinoMaleNames : englishMaleNames, stream);
}

/** [K] The second guardian bears the family's name in two of three households. */
export function guardianFamilyName(family: Family, second: boolean, stream: RandomStream): string {
  const other = second && stream.chance(1, 3);
  return other ? pick(familyNames(family.ethnicity, family.language), stream) : family.familyName;
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
