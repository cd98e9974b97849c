/** What the members of a household have in common, and who its guardians are. */
import {
  armenianFamilyNames,
  bengaliFamilyNames,
  chineseFamilyNames,
  englishFamilyNames,
  englishFemaleNames,
  englishMaleNames,
  filipinoFamilyNames,
  indianFamilyNames,
  japaneseFamilyNames,
  koreanFamilyNames,
  latinoFamilyNames,
  latinoFemaleNames,
  latinoMaleNames,
  vietnameseFamilyNames,
} from "../district/names.ts";
import { type Ethnicity, ethnicities, languagesByEthnicity } from "../district/people.ts";
import { createWeightedChoice, openStream, pick, type RandomStream } from "../random.ts";

export type Family = {
  readonly ethnicity: Ethnicity;
  readonly language: string;
  /** Of ten thousand students who speak this language, how many are learning English. */
  readonly learners: number;
  readonly familyName: string;
};

type Pool = readonly string[];

const poolsByLanguage: ReadonlyMap<string, Pool> = new Map([
  ["Armenian", armenianFamilyNames],
  ["Korean", koreanFamilyNames],
  ["Cantonese", chineseFamilyNames],
  ["Mandarin", chineseFamilyNames],
  ["Vietnamese", vietnameseFamilyNames],
  ["Bengali", bengaliFamilyNames],
]);

/** [K] Families who speak English at home: each group's pools have equal shares. */
const poolsByEthnicity: Record<Ethnicity, readonly Pool[]> = {
  Latino: [latinoFamilyNames],
  White: [englishFamilyNames],
  "African American": [englishFamilyNames],
  Asian: [
    chineseFamilyNames,
    indianFamilyNames,
    japaneseFamilyNames,
    koreanFamilyNames,
    vietnameseFamilyNames,
  ],
  Filipino: [filipinoFamilyNames],
  "American Indian or Pacific Islander": [englishFamilyNames],
  "Not reported": [englishFamilyNames],
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

/** [K] Two in three given names of Latino families come from the Spanish pool. */
export function givenName(family: Family, sex: "F" | "M" | "X", stream: RandomStream): string {
  const spanish = family.ethnicity === "Latino" && stream.chance(2, 3);
  if (sex === "F") return pick(spanish ? latinoFemaleNames : englishFemaleNames, stream);
  return pick(spanish ? latinoMaleNames : englishMaleNames, stream);
}

/** [K] The second guardian has the family's name in two of three households. */
export function guardianFamilyName(family: Family, second: boolean, stream: RandomStream): string {
  const other = second && stream.chance(1, 3);
  return other ? drawFamilyName(family, stream) : family.familyName;
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
  return { ethnicity, language, learners, familyName: drawFamilyName({ ethnicity, language }, stream) };
}

function drawFamilyName(
  { ethnicity, language }: Pick<Family, "ethnicity" | "language">,
  stream: RandomStream,
): string {
  const byLanguage = poolsByLanguage.get(language);
  if (byLanguage) return pick(byLanguage, stream);
  const pools = poolsByEthnicity[ethnicity];
  const [only] = pools;
  const pool = pools.length === 1 ? only : pools[stream.below(pools.length)];
  return pick(pool ?? englishFamilyNames, stream);
}
