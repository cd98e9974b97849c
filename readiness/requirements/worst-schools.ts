/**
 * Schools at which a large share of something went wrong, so that none hides in the average of all. Those with too few to
 * be judged alone are judged together. Pure.
 */
import type { LoadEvidence, SchoolEvidence } from "../evidence/load-evidence.ts";
import { counted, number } from "../evidence/plain-words.ts";
import { chanceOfAtLeast } from "./chance.ts";
import { type Measurement, measuredOnRequests, untested } from "./measurement.ts";

export type SchoolLimit = {
  /** A school with this share, or more, counts. */
  readonly share: number;
  /** Fewer than this say nothing about a share. */
  readonly fewest: number;
};

export type SchoolShare = {
  readonly schoolId: number;
  readonly name: string | null;
  /** Those that went wrong. */
  readonly bad: number;
  /** All of them. */
  readonly of: number;
};

const mostNamed = 10;

/** How unlikely it must be that chance alone made all go wrong at so many small schools. [K] */
export const leastChance = 0.01;

type SchoolWords = {
  /** If no school is among them: completes "People came from 12 schools, and". */
  readonly none: string;
  /** Completes "People came from 12 schools;", and is followed by their names. */
  readonly some: string;
  /** What a small school has few of. */
  readonly units: string;
  /** Where all of it went wrong: completes "At 2 of 30 schools with fewer than 3 requests,". */
  readonly all: string;
};

/** Counts schools by what their people met in the load. */
export function measureSchools(
  { schools }: LoadEvidence,
  limit: SchoolLimit,
  shareOf: (school: SchoolEvidence) => Pick<SchoolShare, "bad" | "of">,
  words: SchoolWords,
): Measurement {
  if (schools.length === 0) return untested("load.json", "Nobody's school was recorded.");
  const shares = schools.map((school) => ({
    schoolId: school.schoolId,
    name: school.name,
    ...shareOf(school),
  }));
  const worst = worstSchools(shares, limit);
  const small = smallSchools(shares, limit);
  return measuredOnRequests(
    worst.length + (small.isChance ? 0 : small.failing.length),
    `People came from ${counted(schools.length, "school", "schools")}${alone(worst, small, words)}${together(small, limit, words)}`,
  );
}

type SmallSchools = {
  /** Schools with too few to be judged alone. */
  readonly schools: number;
  /** Those of them where all of it went wrong. */
  readonly failing: readonly SchoolShare[];
  /** So many may be failing by chance, at the rate of all schools. */
  readonly isChance: boolean;
};

/** A small school counts once, however much of it went wrong: what one person meets goes wrong together. */
function smallSchools(shares: readonly SchoolShare[], { fewest }: SchoolLimit): SmallSchools {
  const schools = shares.filter(({ of }) => of > 0 && of < fewest);
  const others = shares.filter(({ of }) => of >= fewest);
  const failing = schools.filter(({ bad, of }) => bad >= of);
  const spread = {
    all: schools.length + others.reduce((sum, { of }) => sum + of, 0),
    failed: failing.length + others.reduce((sum, { bad }) => sum + bad, 0),
    here: schools.length,
  };
  const isChance = chanceOfAtLeast(failing.length, spread) >= leastChance;
  return { schools: schools.length, failing, isChance };
}

function alone(
  worst: readonly SchoolShare[],
  { failing }: SmallSchools,
  { none, some }: SchoolWords,
): string {
  if (worst.length > 0) return `; ${some} ${inWords(worst)}.`;
  return failing.length === 0 ? `, and ${none}.` : ".";
}

function together(
  { schools, failing, isChance }: SmallSchools,
  { fewest }: SchoolLimit,
  { units, all }: SchoolWords,
): string {
  if (failing.length === 0) return "";
  const chance = isChance ? "may be chance" : "is more than chance explains";
  return ` At ${number(failing.length)} of ${counted(schools, "school", "schools")} with fewer than ${fewest} ${units}, ${all}: ${inWords(failing)}. At the rate of all schools, that ${chance}.`;
}

/** The worst first. */
export function worstSchools(schools: readonly SchoolShare[], { share, fewest }: SchoolLimit): SchoolShare[] {
  return schools
    .filter(({ bad, of }) => bad >= fewest && bad >= of * share)
    .sort((one, other) => other.bad / other.of - one.bad / one.of || one.schoolId - other.schoolId);
}

/** `Jefferson High (3 of 7), Sun Valley Middle (4 of 12) and 5 others`. */
export function inWords(schools: readonly SchoolShare[]): string {
  const named = schools
    .slice(0, mostNamed)
    .map(
      ({ schoolId, name, bad, of }) => `${name ?? `school ${schoolId}`} (${number(bad)} of ${number(of)})`,
    );
  const others = schools.length > mostNamed ? ` and ${number(schools.length - mostNamed)} others` : "";
  return `${named.join(", ")}${others}`;
}
