/** How poor and of which ethnicities a school's families are: like those of the schools around it. */
import { ethnicities, lowIncomeQuantiles, whole } from "../district/people.ts";
import { hashOf } from "../random.ts";
import type { Neighborhood, SchoolPlan } from "./school-plan.ts";

type Located = Pick<SchoolPlan, "id" | "students" | "latitude" | "longitude">;

export function planNeighborhoods(seed: number, schools: readonly Located[]): readonly Neighborhood[] {
  const lowIncome = lowIncomes(seed, schools);
  const weights = schools.map((school, index) => tendencies(seed, school, lowIncome[index] ?? 0));
  fitToDistrict(schools, weights);
  return weights.map((row, index) => ({
    lowIncome: lowIncome[index] ?? 0,
    mix: row.map((weight) => Math.round(weight * whole)),
  }));
}

/** The schools' places in the order of poverty give them the shares that the state's file has. */
function lowIncomes(seed: number, schools: readonly Located[]): number[] {
  const order = schools
    .map((school, index) => ({ index, poverty: povertyAt(seed, school) }))
    .sort((first, second) => first.poverty - second.poverty || first.index - second.index);
  const shares = new Array<number>(schools.length).fill(0);
  order.forEach(({ index }, rank) => {
    shares[index] = quantile((rank + 0.5) / schools.length);
  });
  return shares;
}

function quantile(place: number): number {
  const position = place * (lowIncomeQuantiles.length - 1);
  const below = Math.floor(position);
  const low = lowIncomeQuantiles[below] ?? 0;
  const high = lowIncomeQuantiles[below + 1] ?? low;
  return Math.round(low + (high - low) * (position - below));
}

/** Hills and valleys of the map, by the waves that they are made of: cycles from south to north and from west to east. */
const waves = [
  [5, 3],
  [-3, 7],
  [8, 2],
  [2, -9],
] as const;
const noise = 0.35;

function povertyAt(seed: number, { id, latitude, longitude }: Located): number {
  const hills = waves.map(([north, east], wave) => {
    const phase = unit(hashOf(seed, "schools", 0, 6, wave));
    return triangle(latitude * north + longitude * east + phase);
  });
  return (
    hills.reduce((sum, hill) => sum + hill, 0) / waves.length + noise * unit(hashOf(seed, "schools", id, 7))
  );
}

/** Rises from 0 to 1 and falls again, once in each unit; exact on every machine, as a sine isn't. */
function triangle(value: number): number {
  const part = value - Math.floor(value);
  return part < 0.5 ? 2 * part : 2 - 2 * part;
}

function unit(hash: number): number {
  return hash / 4_294_967_296;
}

/**
 * [K] How the share of a group among a school's families changes from the least poor to the poorest school, in doublings,
 * and how much it differs between schools that are as poor.
 */
const slopes: Readonly<
  Record<(typeof ethnicities)[number]["name"], { readonly poverty: number; readonly spread: number }>
> = {
  Latino: { poverty: 2.2, spread: 0.3 },
  White: { poverty: -4.5, spread: 1 },
  "African American": { poverty: 0, spread: 3.5 },
  Asian: { poverty: -2.5, spread: 2.5 },
  Filipino: { poverty: -1, spread: 2 },
  "American Indian or Pacific Islander": { poverty: 0, spread: 0.5 },
  "Not reported": { poverty: -1, spread: 0.5 },
};

function tendencies(seed: number, { id }: Located, lowIncome: number): number[] {
  return ethnicities.map(({ name, share }, index) => {
    const { poverty, spread } = slopes[name];
    const doublings =
      poverty * (lowIncome / whole) + spread * (unit(hashOf(seed, "schools", id, 8, index)) - 0.5) * 2;
    return (share / whole) * powerOfTwo(doublings);
  });
}

/** Straight lines between whole powers: exact on every machine. */
function powerOfTwo(exponent: number): number {
  const floor = Math.floor(exponent);
  return 2 ** floor * (1 + exponent - floor);
}

const rounds = 12;

/** Scales groups to their share of the district's students, and schools to one, again and again. */
function fitToDistrict(schools: readonly Located[], weights: number[][]): void {
  const students = schools.reduce((sum, school) => sum + school.students, 0);
  for (let round = 0; round < rounds; round++) {
    ethnicities.forEach(({ share }, group) => {
      const found = weights.reduce(
        (sum, row, index) => sum + (row[group] ?? 0) * (schools[index]?.students ?? 0),
        0,
      );
      const factor = ((share / whole) * students) / found;
      for (const row of weights) row[group] = (row[group] ?? 0) * factor;
    });
    for (const row of weights) scaleToOne(row);
  }
}

function scaleToOne(row: number[]): void {
  const sum = row.reduce((left, right) => left + right, 0);
  row.forEach((weight, group) => {
    row[group] = weight / sum;
  });
}
