/** How families, children and adults are named, and how a school clerk writes it. */
import { type NamePool, namePools } from "../district/names.ts";
import { nicknames, spacedParticles } from "../district/naming-habits.ts";
import type { Ethnicity } from "../district/people.ts";
import { plainLetters } from "../name-tables/plain-letters.ts";
import { createWeightedChoice, type RandomStream } from "../random.ts";

/** The names that a family draws from. */
export type NamingGroup = {
  readonly familyNames: NamePool;
  readonly girls: NamePool;
  readonly boys: NamePool;
  readonly women: NamePool;
  readonly men: NamePool;
  /** [K] Of a hundred families, those whose children have both parents' names. */
  readonly doubleNames: number;
  /** [K] Of a hundred mothers, those who have kept their own name. */
  readonly mothersKeepTheirs: number;
  /** [K] Of a thousand children, those with one name only. */
  readonly oneName: number;
};

const american = {
  ...{ girls: namePools.whiteGirls, boys: namePools.whiteBoys },
  ...{ women: namePools.englishWomen, men: namePools.englishMen },
  ...{ doubleNames: 4, mothersKeepTheirs: 25, oneName: 0 },
};
const asian = { ...american, girls: namePools.asianGirls, boys: namePools.asianBoys, mothersKeepTheirs: 60 };
const bengali = { ...asian, girls: namePools.bengaliGirls, boys: namePools.bengaliBoys, oneName: 15 };

const groups = {
  latino: {
    ...{ familyNames: namePools.latinoFamilyNames, girls: namePools.latinoGirls, boys: namePools.latinoBoys },
    ...{ women: namePools.latinoWomen, men: namePools.latinoMen },
    ...{ doubleNames: 15, mothersKeepTheirs: 55, oneName: 0 },
  },
  white: { ...american, familyNames: namePools.whiteFamilyNames },
  africanAmerican: {
    ...{ ...american, familyNames: namePools.africanAmericanFamilyNames },
    ...{ girls: namePools.africanAmericanGirls, boys: namePools.africanAmericanBoys, mothersKeepTheirs: 50 },
  },
  armenian: {
    ...{ ...american, familyNames: namePools.armenianFamilyNames },
    ...{ girls: namePools.armenianGirls, boys: namePools.armenianBoys },
  },
  russian: { ...american, familyNames: namePools.russianFamilyNames },
  arabic: { ...bengali, familyNames: namePools.arabicFamilyNames },
  chinese: { ...asian, familyNames: namePools.chineseFamilyNames },
  korean: { ...asian, familyNames: namePools.koreanFamilyNames },
  japanese: { ...asian, familyNames: namePools.japaneseFamilyNames },
  vietnamese: { ...asian, familyNames: namePools.vietnameseFamilyNames },
  indian: { ...asian, familyNames: namePools.indianFamilyNames, oneName: 10 },
  bengali: { ...bengali, familyNames: namePools.bengaliFamilyNames },
  filipino: { ...asian, familyNames: namePools.filipinoFamilyNames, doubleNames: 8 },
} satisfies Record<string, NamingGroup>;

const byLanguage: ReadonlyMap<string, NamingGroup> = new Map([
  ["Armenian", groups.armenian],
  ["Russian", groups.russian],
  ["Arabic", groups.arabic],
  ["Korean", groups.korean],
  ["Cantonese", groups.chinese],
  ["Mandarin", groups.chinese],
  ["Vietnamese", groups.vietnamese],
  ["Bengali", groups.bengali],
]);

/** [K] Asian families who speak English at home: each origin is as likely as any other. */
const asianOrigins = [groups.chinese, groups.indian, groups.japanese, groups.korean, groups.vietnamese];

const byEthnicity: Record<Exclude<Ethnicity, "Asian">, NamingGroup> = {
  Latino: groups.latino,
  White: groups.white,
  "African American": groups.africanAmerican,
  Filipino: groups.filipino,
  "American Indian or Pacific Islander": groups.white,
  "Not reported": groups.white,
};

export function namingGroup(ethnicity: Ethnicity, language: string, stream: RandomStream): NamingGroup {
  const spoken = byLanguage.get(language);
  if (spoken !== undefined) return spoken;
  if (ethnicity !== "Asian") return language === "Spanish" ? groups.latino : byEthnicity[ethnicity];
  return asianOrigins[stream.below(asianOrigins.length)] ?? groups.chinese;
}

export type FamilyNames = {
  readonly group: NamingGroup;
  readonly fathers: string;
  readonly mothers: string;
  readonly childrens: string;
};

/** [K] Of a hundred families, those whose children have their mother's name only. */
const mothersNameOnly = 10;

export function drawFamilyNames(group: NamingGroup, stream: RandomStream): FamilyNames {
  const fathers = drawFamilyName(group, stream);
  const mothers = drawFamilyName(group, stream);
  const single = stream.chance(mothersNameOnly, 100) ? mothers : fathers;
  const joined = group === groups.latino && stream.chance(4, 5) ? " " : "-";
  const both = stream.chance(group.doubleNames, 100) && fathers !== mothers;
  return { group, fathers, mothers, childrens: both ? `${fathers}${joined}${mothers}` : single };
}

/** Half of the families with a name such as Delatorre write it in several words. [K] */
export function drawFamilyName(group: NamingGroup, stream: RandomStream): string {
  const name = group.familyNames.draw(stream);
  const spaced = spacedParticles.get(name);
  return spaced !== undefined && stream.chance(1, 2) ? spaced : name;
}

export type ChildName = {
  /** Empty for a child with one name, which is the family name. */
  readonly given: string;
  readonly family: string;
  readonly preferred: string | undefined;
};

/** [K] Half of the records have the marks of a name; the others were typed without them. */
export function drawChildName(
  { group, childrens }: FamilyNames,
  sex: "F" | "M" | "X",
  stream: RandomStream,
): ChildName {
  const girl = sex === "F" || (sex === "X" && stream.chance(1, 2));
  const given = (girl ? group.girls : group.boys).draw(stream);
  const written = stream.chance(1, 2) ? keepLetters : plainLetters;
  if (stream.chance(group.oneName, 1_000)) return { given: "", family: written(given), preferred: undefined };
  return {
    given: written(given),
    family: `${written(childrens)}${girl ? "" : drawSuffix(stream)}`,
    preferred: drawPreferred(given, sex, stream),
  };
}

function keepLetters(name: string): string {
  return name;
}

/** [K] Of a thousand boys, those with a suffix. */
const suffixed = 8;
const suffixes = [" Jr.", " II", " III"] as const;
const drawSuffixIndex = createWeightedChoice([70, 12, 18]);

function drawSuffix(stream: RandomStream): string {
  return stream.chance(suffixed, 1_000) ? (suffixes[drawSuffixIndex(stream)] ?? "") : "";
}

/** [K] A third of those whose name has a usual short form go by it, and half of those registered as X by another name. */
function drawPreferred(given: string, sex: "F" | "M" | "X", stream: RandomStream): string | undefined {
  const chosen =
    sex === "X" && stream.chance(1, 2) ? neutralNames[stream.below(neutralNames.length)] : undefined;
  if (chosen !== undefined) return chosen;
  const short = nicknames.get(plainLetters(given));
  return short !== undefined && stream.chance(1, 3) ? short : undefined;
}

const neutralNames = ["Alex", "River", "Sky", "Jordan", "Ari", "Sam", "Rowan", "Kai"] as const;

/** An adult of the family, named after neither of its sides if the family name is left out. */
export function drawAdultName(group: NamingGroup, woman: boolean, stream: RandomStream): string {
  const given = (woman ? group.women : group.men).draw(stream);
  return stream.chance(1, 2) ? given : plainLetters(given);
}
