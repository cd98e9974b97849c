/** Limits and sources in the words of a promise, so that no promise repeats a number by hand. */

import { counted, number } from "../evidence/plain-words.ts";
import type { Sourced } from "../evidence/sourced.ts";

/** 2000 → "2 seconds". */
export function inSeconds(limitMs: number): string {
  return counted(limitMs / 1000, "second", "seconds");
}

/** 0.001 → "1 in 1,000". */
export function oneIn(share: number): string {
  return `1 in ${number(1 / share)}`;
}

/** 95 → "95 of 100". */
export function ofHundred(percentile: number): string {
  return `${percentile} of 100`;
}

/** This project's own choice. */
export function assumed(text: string): Sourced {
  return { provenance: "K", text };
}

export function found(text: string): Sourced {
  return { provenance: "F", text };
}
