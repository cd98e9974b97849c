/** Names to draw from, by group: each as often as it is borne. */
import { createAliasChoice, type RandomStream } from "../random.ts";
import { nameTables } from "./name-tables.ts";

export type NamePool = {
  readonly names: readonly string[];
  /** Of one, in the order of `names`. */
  readonly shares: readonly number[];
  readonly draw: (stream: RandomStream) => string;
};

export const namePools = {
  latinoFamilyNames: readPool(nameTables.latinoFamilyNames),
  whiteFamilyNames: readPool(nameTables.whiteFamilyNames),
  africanAmericanFamilyNames: readPool(nameTables.africanAmericanFamilyNames),
  chineseFamilyNames: readPool(nameTables.chineseFamilyNames),
  indianFamilyNames: readPool(nameTables.indianFamilyNames),
  vietnameseFamilyNames: readPool(nameTables.vietnameseFamilyNames),
  filipinoFamilyNames: readPool(nameTables.filipinoFamilyNames),
  koreanFamilyNames: readPool(nameTables.koreanFamilyNames),
  japaneseFamilyNames: readPool(nameTables.japaneseFamilyNames),
  bengaliFamilyNames: readPool(nameTables.bengaliFamilyNames),
  armenianFamilyNames: readPool(nameTables.armenianFamilyNames),
  russianFamilyNames: readPool(nameTables.russianFamilyNames),
  arabicFamilyNames: readPool(nameTables.arabicFamilyNames),
  latinoGirls: readPool(nameTables.latinoGirls),
  latinoBoys: readPool(nameTables.latinoBoys),
  whiteGirls: readPool(nameTables.whiteGirls),
  whiteBoys: readPool(nameTables.whiteBoys),
  africanAmericanGirls: readPool(nameTables.africanAmericanGirls),
  africanAmericanBoys: readPool(nameTables.africanAmericanBoys),
  asianGirls: readPool(nameTables.asianGirls),
  asianBoys: readPool(nameTables.asianBoys),
  armenianGirls: readPool(nameTables.armenianGirls),
  armenianBoys: readPool(nameTables.armenianBoys),
  bengaliGirls: readPool(nameTables.bengaliGirls),
  bengaliBoys: readPool(nameTables.bengaliBoys),
  latinoWomen: readPool(nameTables.latinoWomen),
  latinoMen: readPool(nameTables.latinoMen),
  englishWomen: readPool(nameTables.englishWomen),
  englishMen: readPool(nameTables.englishMen),
  streets: readPool(nameTables.streets),
} as const satisfies Record<keyof typeof nameTables, NamePool>;

/** Entries are a name, which may have spaces, and its weight. */
function readPool(table: string): NamePool {
  const entries = table.split(/[,\n]/).map((entry) => {
    const space = entry.lastIndexOf(" ");
    return { name: entry.slice(0, space), weight: Number(entry.slice(space + 1)) };
  });
  const names = entries.map(({ name }) => name);
  const weights = entries.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const choose = createAliasChoice(weights);
  return {
    names,
    shares: weights.map((weight) => weight / all),
    draw: (stream) => names[choose(stream)] ?? "",
  };
}
