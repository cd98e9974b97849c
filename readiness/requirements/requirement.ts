/** What a requirement is: how it's measured, its limit, and what it means if it isn't met. Types only. */
import type { Sourced } from "../evidence/sourced.ts";
import type { Unit } from "../evidence/units.ts";
import type { allMeasures } from "./all-measures.ts";

/** In the order of a report: what can't be repaired comes first. */
export const areas = [
  "records",
  "privacy",
  "assignments",
  "reliability",
  "speed",
  "preparation",
  "run validity",
] as const;
export type Area = (typeof areas)[number];

type MeasureOf<Described> = Described extends {
  readonly is: (asked: { readonly by: string }) => asked is infer Measure extends { readonly by: string };
}
  ? Measure
  : never;

/** How a requirement is measured: the name and parameters of one of the measures in `measures/`. */
export type Measure = MeasureOf<(typeof allMeasures)[number]>;

export type Requirement = {
  /** Stable: waivers, thresholds and alerts use it. */
  readonly id: string;
  readonly area: Area;
  /** Plain words, for a reader who has never seen the software. */
  readonly promise: string;
  readonly measure: Measure;
  /** The requirement is met if `measured comparison limit`. */
  readonly comparison: "below" | "at most" | "at least";
  readonly limit: number;
  readonly unit: Unit;
  /** What it means if it isn't met: NO-GO, CONDITIONAL, or a run that can't be judged. */
  readonly severity: "fails" | "warns" | "invalidates";
  /**
   * For failures that touch as many people: the lower leads, as what explains the others. Without it, a failure is a
   * sign of something else.
   */
  readonly leads?: number;
  /** A failure proves itself: no machine, however busy, and no generator, however slow, can be the reason. */
  readonly provesItself?: true;
  /** For a requirement on the run: when it isn't met, failures that prove themselves are NO-GO all the same. */
  readonly leavesProof?: true;
  /** Ids of requirements that fail because this one does, as long as they measure no more than this one. */
  readonly explains?: readonly string[];
  /** Where the promise and its limit come from. */
  readonly source: Sourced;
  /** What the same failure looked like at the launch of 2014. */
  readonly in2014: Sourced;
  readonly nextStep: string;
  /** Who acts on it. */
  readonly owner: string;
};
