/** Where a family lives: addresses that nobody has, and families without a home. */
import type { homelessSituations } from "../../sis/db/schema/people.ts";
import {
  apartmentNumbers,
  apartmentPercent,
  homelessFamilies,
  homelessShare,
  houseNumbers,
  lowestHouseNumber,
  zipCodesByRegion,
} from "../district/homes.ts";
import { namePools } from "../district/names.ts";
import { lowIncomeShare, whole } from "../district/people.ts";
import { createWeightedChoice, hashOf, openStream } from "../random.ts";

export type HomelessSituation = (typeof homelessSituations)[number];
export type Address = { readonly street: string; readonly city: string; readonly zipCode: string };

type Area = Pick<Address, "city" | "zipCode">;
const areasByRegion: ReadonlyMap<string, readonly Area[]> = new Map(
  Object.entries(zipCodesByRegion).map(([region, text]) => [region, text.split(",").flatMap(readCity)]),
);

/** `Van Nuys 91401 91405`. */
function readCity(text: string): readonly Area[] {
  const words = text.trim().split(/\s+/);
  const isCode = (word: string) => /^\d{5}$/.test(word);
  const city = words.filter((word) => !isCode(word)).join(" ");
  return words.filter(isCode).map((zipCode) => ({ city, zipCode }));
}

/** A household's first home, or its second one if the parents live apart. */
export function addressOf(seed: number, household: number, home: 1 | 2, region: string): Address {
  const stream = openStream(seed, "homes", household, home);
  const areas = areasByRegion.get(region);
  const area = areas?.[stream.below(areas.length)];
  if (area === undefined) throw new Error(`There's no ZIP code for region ${region}.`);
  const house = lowestHouseNumber + stream.below(houseNumbers);
  const street = namePools.streets.draw(stream);
  const apartment = stream.chance(apartmentPercent, 100) ? `, Apt ${1 + stream.below(apartmentNumbers)}` : "";
  return { street: `${house} ${street}${apartment}`, ...area };
}

const drawSituation = createWeightedChoice(homelessFamilies.map(({ share }) => share));
/** [D] All homeless families have a low income. */
const amongLowIncome = Math.round((homelessShare * whole) / lowIncomeShare);

/** Where a family with a low income sleeps if it has no home. */
export function homelessSituation(seed: number, household: number): HomelessSituation | undefined {
  if (hashOf(seed, "homes", household, 3) % whole >= amongLowIncome) return undefined;
  return homelessFamilies[drawSituation(openStream(seed, "homes", household, 4))]?.situation;
}
