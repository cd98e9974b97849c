/** What a district follows from: the same inputs give the same rows, byte for byte. */
import type { MessLevel } from "./mess/mess.ts";

export type DistrictInputs = {
  readonly students: number;
  readonly seed: number;
  /** How far the district is from being ready. */
  readonly mess: MessLevel;
  /** Ids of planted defects; empty for a clean district. */
  readonly defects: readonly string[];
  /** The last day of its history, YYYY-MM-DD; left out if school hasn't opened. */
  readonly through?: string | undefined;
};

/** From so many students on, a district has every look-alike, and a place for every defect. */
export const holdEveryCase = 500;

/** The smallest is one school. */
export const districtSizes = { least: 50, most: 2_000_000 } as const;
/** The largest value of an integer column. */
export const largestSeed = 2_147_483_647;
