/** Schools at which a large share of something went wrong, so that none hides in the average of all. Pure. */
import type { LoadEvidence, SchoolEvidence } from "../evidence/load-evidence.ts";
import { counted, number } from "../evidence/plain-words.ts";
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

type SchoolWords = {
  /** If no school is among them: completes "People came from 12 schools, and". */
  readonly none: string;
  /** Completes "People came from 12 schools;", and is followed by their names. */
  readonly some: string;
};

/** Counts schools by what their people met in the load. */
export function measureSchools(
  { schools }: LoadEvidence,
  limit: SchoolLimit,
  shareOf: (school: SchoolEvidence) => Pick<SchoolShare, "bad" | "of">,
  { none, some }: SchoolWords,
): Measurement {
  if (schools.length === 0) return untested("load.json", "Nobody's school was recorded.");
  const worst = worstSchools(
    schools.map((school) => ({ schoolId: school.schoolId, name: school.name, ...shareOf(school) })),
    limit,
  );
  const came = `People came from ${counted(schools.length, "school", "schools")}`;
  return measuredOnRequests(
    worst.length,
    worst.length === 0 ? `${came}, and ${none}.` : `${came}; ${some} ${inWords(worst)}.`,
  );
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
