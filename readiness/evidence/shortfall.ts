/** Arrivals planned for a span of the load that didn't start in it. */
import type { SecondEvidence } from "./evidence.ts";

export type Shortfall = { readonly missing: number; readonly planned: number; readonly share: number };

export function shortfallOf(seconds: readonly SecondEvidence[]): Shortfall {
  const planned = seconds.reduce((sum, { plannedArrivalsPerSecond: arrivals }) => sum + arrivals, 0);
  const begun = seconds.reduce((sum, { startedArrivalsPerSecond: arrivals }) => sum + arrivals, 0);
  const missing = Math.max(0, planned - begun);
  return { missing, planned, share: planned === 0 ? 0 : missing / planned };
}

/** The largest share missing in any span of the given length in which more than `fewestMissing` are missing. */
export function worstShortfall(
  seconds: readonly SecondEvidence[],
  spanSeconds: number,
  fewestMissing: number,
): Shortfall & { readonly beginSecond: number } {
  let worst = { missing: 0, planned: 0, share: 0, beginSecond: 0 };
  for (let begin = 0; begin + spanSeconds <= seconds.length; begin += 1) {
    const found = shortfallOf(seconds.slice(begin, begin + spanSeconds));
    if (found.missing > fewestMissing && found.share > worst.share) worst = { ...found, beginSecond: begin };
  }
  return worst;
}
