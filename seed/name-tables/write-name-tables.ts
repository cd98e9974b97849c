/**
 * Writes the weighted tables of names that the seed draws from: `npm run name-tables -- SURNAMES.csv BIRTHS.csv`. The
 * tables are in the repository, so that a district depends on no library and no file from elsewhere.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faker as german } from "@faker-js/faker/locale/de";
import { faker as english } from "@faker-js/faker/locale/en";
import { faker as cantonese } from "@faker-js/faker/locale/en_HK";
import { faker as indian } from "@faker-js/faker/locale/en_IN";
import { faker as american } from "@faker-js/faker/locale/en_US";
import { faker as spain } from "@faker-js/faker/locale/es";
import { faker as mexican } from "@faker-js/faker/locale/es_MX";
import { faker as french } from "@faker-js/faker/locale/fr";
import { faker as italian } from "@faker-js/faker/locale/it";
import { faker as dutch } from "@faker-js/faker/locale/nl";
import { faker as polish } from "@faker-js/faker/locale/pl";
import { faker as swedish } from "@faker-js/faker/locale/sv";
import { faker as vietnamese } from "@faker-js/faker/locale/vi";
import { faker as nigerian } from "@faker-js/faker/locale/yo_NG";
import { type CountedName, readBirths, readSurnames } from "./census-names.ts";
import { knownFamilyNames, knownGivenNames, newYorkGivenNames } from "./known-names.ts";
import { plainLetters } from "./plain-letters.ts";
import { stopList } from "./stop-list.ts";
import { atRank, type WeightedName, weightedTable } from "./weighted-table.ts";

const [surnames = "", births = ""] = process.argv.slice(2);
const onlyInNewYork = words(newYorkGivenNames);

/** [F] Residents in 2010, Census Bureau: Hispanic or Latino; not Hispanic and White, and Black; Asian by origin. */
const residents = { hispanic: 50_477_594, white: 196_817_552, black: 37_685_848 };
const asianResidents = { chinese: 3_347_229, indian: 2_843_391, vietnamese: 1_548_449 };

const spanishNames = [
  ...(mexican.definitions.person.last_name.generic ?? []),
  ...(spain.definitions.person.last_name.generic ?? []),
  ...listed(knownFamilyNames.spanish),
];
const europeanNames = [german, italian, dutch, polish, swedish, french].flatMap(
  ({ definitions }) => definitions.person.last_name.generic ?? [],
);
const englishNames = english.definitions.person.last_name.generic ?? [];
const asianPeople = readSurnames(surnames, "asian_pacific");

function familyTables(): Record<string, readonly WeightedName[]> {
  return {
    latinoFamilyNames: familyTable("hispanic", spanishNames, stopList.spanishFamilyNames),
    whiteFamilyNames: familyTable(
      "white",
      [...englishNames, ...europeanNames].map(plainLetters),
      stopList.familyNames,
    ),
    africanAmericanFamilyNames: familyTable(
      "black",
      [...englishNames, ...(french.definitions.person.last_name.generic ?? []), ...yoruba()].map(
        plainLetters,
      ),
      stopList.familyNames,
    ),
    chineseFamilyNames: countedAmong(
      asianResidents.chinese,
      cantonese.definitions.person.last_name.generic ?? [],
    ),
    indianFamilyNames: countedAmong(
      asianResidents.indian,
      (indian.definitions.person.last_name.generic ?? []).filter(
        (name) => !stopList.indianFamilyNames.has(name),
      ),
    ),
    vietnameseFamilyNames: countedAmong(
      asianResidents.vietnamese,
      (vietnamese.definitions.person.last_name.generic ?? []).map(plainLetters),
    ),
    filipinoFamilyNames: atRank(listed(knownFamilyNames.filipino).map((name) => name.replaceAll("-", " "))),
    koreanFamilyNames: atRank(listed(knownFamilyNames.korean)),
    japaneseFamilyNames: atRank(listed(knownFamilyNames.japanese)),
    bengaliFamilyNames: atRank(listed(knownFamilyNames.bengali)),
    armenianFamilyNames: atRank(listed(knownFamilyNames.armenian)),
    russianFamilyNames: atRank(listed(knownFamilyNames.russian)),
    arabicFamilyNames: atRank(listed(knownFamilyNames.arabic)),
  };
}

function givenTables(): Record<string, readonly WeightedName[]> {
  return {
    latinoGirls: childTable("f", "hispanic", mexican.definitions.person.first_name.female),
    latinoBoys: childTable("m", "hispanic", mexican.definitions.person.first_name.male),
    whiteGirls: childTable("f", "white", english.definitions.person.first_name.female),
    whiteBoys: childTable("m", "white", english.definitions.person.first_name.male),
    africanAmericanGirls: childTable(
      "f",
      "black",
      english.definitions.person.first_name.female,
      listed(knownGivenNames.africanAmericanGirls),
    ),
    africanAmericanBoys: childTable(
      "m",
      "black",
      english.definitions.person.first_name.male,
      listed(knownGivenNames.africanAmericanBoys),
    ),
    asianGirls: childTable("f", "asian_pacific", []),
    asianBoys: childTable("m", "asian_pacific", []),
    armenianGirls: atRank(listed(knownGivenNames.armenianGirls)),
    armenianBoys: atRank(listed(knownGivenNames.armenianBoys)),
    bengaliGirls: atRank(listed(knownGivenNames.bengaliGirls)),
    bengaliBoys: atRank(listed(knownGivenNames.bengaliBoys)),
    latinoWomen: adultTable(knownGivenNames.latinoWomen, mexican.definitions.person.first_name.female),
    latinoMen: adultTable(knownGivenNames.latinoMen, mexican.definitions.person.first_name.male),
    englishWomen: adultTable(knownGivenNames.englishWomen, english.definitions.person.first_name.female),
    englishMen: adultTable(knownGivenNames.englishMen, english.definitions.person.first_name.male),
  };
}

/** The head as counted by the census; the rest of the group has the other names. */
function familyTable(
  group: keyof typeof residents,
  others: readonly string[],
  stopped: ReadonlySet<string>,
): WeightedName[] {
  const head = readSurnames(surnames, group).filter(({ name }) => !stopped.has(name));
  return weightedTable({
    head,
    people: residents[group],
    others: others.filter((name) => isUsable(name, stopped)),
  });
}

/** [K] Nine in ten children have a name that the city counted at least ten times. */
const childrenCounted = 0.9;
/** [K] Names that parents make up: the city's table has none with an apostrophe. Each of our examples stands for many. */
const inventedShare = 0.002;

function childTable(
  sex: "f" | "m",
  group: Parameters<typeof readBirths>[2],
  others: readonly string[] | undefined,
  invented: readonly string[] = [],
): WeightedName[] {
  const listedBirths = readBirths(births, sex, group, onlyInNewYork);
  const counted = listedBirths.filter(({ name }) => !stopList.givenNames.has(name));
  const people = Math.round(total(counted) * inventedShare);
  const head = [...counted, ...invented.map((name) => ({ name, people }))];
  const usable = (others ?? []).filter((name) => isUsable(name, stopList.givenNames));
  return weightedTable({ head, people: total(head) / childrenCounted, others: usable });
}

/** [K] Seven in ten parents have one of the most common names of their generation. */
const parentsListed = 0.7;

function adultTable(common: string, others: readonly string[] | undefined): WeightedName[] {
  const head = atRank(listed(common)).map(({ name, weight }) => ({ name, people: weight }));
  const usable = (others ?? []).filter((name) => isUsable(name, stopList.givenNames));
  return weightedTable({ head, people: total(head) / parentsListed, others: usable });
}

/** Names of one origin, by how many Asian and Pacific people the census counted. */
function countedAmong(people: number, names: readonly string[]): WeightedName[] {
  const head = asianPeople.filter(({ name }) => names.includes(name));
  return weightedTable({ head, people: Math.max(people, total(head)), others: names });
}

/** Streets that a city may have: no highways, and no side of one that has two. [K] Each is as likely as the others. */
function streets(): WeightedName[] {
  const usual = (american.definitions.location.street_name ?? []).filter((name) =>
    /^(?!Main |State |County |Old |Frontage |Airport |Cemetery )[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Avenue|Boulevard|Drive|Lane|Road|Street)$/.test(
      name,
    ),
  );
  return usual.map((name) => ({ name, weight: 1 }));
}

function yoruba(): readonly string[] {
  return nigerian.definitions.person.last_name.generic ?? [];
}

/** Faker cuts a few entries short, and leaves their second word in lower case: `Kardache soto`, `Kranz sans`. */
function isUsable(name: string, stopped: ReadonlySet<string>): boolean {
  return !stopped.has(name) && name.split(" ").every((word) => particles.has(word) || /^\p{Lu}/u.test(word));
}

/** Words that Spanish names don't capitalize. */
const particles: ReadonlySet<string> = new Set(["de", "del", "la", "las", "los"]);

function total(names: readonly CountedName[]): number {
  return names.reduce((sum, { people }) => sum + people, 0);
}

function listed(text: string): string[] {
  return text.trim().split(/\s+/);
}

function words(text: string): ReadonlySet<string> {
  return new Set(listed(text));
}

const lineWidth = 110;

function tableText(names: readonly WeightedName[]): string {
  const lines: string[] = [""];
  for (const { name, weight } of names) {
    const entry = `${name} ${weight}`;
    const last = lines.at(-1) ?? "";
    if (last.length + entry.length + 1 > lineWidth) lines.push(entry);
    else lines[lines.length - 1] = last === "" ? entry : `${last},${entry}`;
  }
  return lines.join("\n");
}

const head = `/**
 * Names with their weights, in parts of a million or so of each table. Written by \`npm run name-tables\`; do not edit.
 * [F] Family names: Census Bureau 2010, the 1,022 most common (public domain). [F] Given names of children: births in New
 * York City 2011 to 2019 (NYC Open Data, public domain). [K] What they leave out, and streets: lists of @faker-js/faker
 * (MIT), and lists of ours.
 */
`;
const body = Object.entries({ ...familyTables(), ...givenTables(), streets: streets() }).map(
  ([name, table]) => `  ${name}: \`${tableText(table)}\`,\n`,
);
const file = join(import.meta.dirname, "../district/name-tables.ts");
writeFileSync(file, `${head}export const nameTables = {\n${body.join("")}} as const;\n`);
console.error(file);
