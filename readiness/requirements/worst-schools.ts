/** Schools at which a large share of something went wrong, so that none hides in the average of all. Pure. */
import { number } from "../evidence/plain-words.ts";

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
