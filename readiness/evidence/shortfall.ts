/** Arrivals planned for a span of the load that didn't start in it, or didn't even come. */
import type { SecondEvidence } from "./load-evidence.ts";

export type Shortfall = { readonly missing: number; readonly planned: number; readonly share: number };

/** Of those who started a visit. */
export function shortfallOf(seconds: readonly SecondEvidence[]): Shortfall {
  return shortfallBy(seconds, ({ startedArrivalsPerSecond: started }) => started);
}

/** Of those who came: an arrival for which no virtual user was free came on time. */
function lateOf(seconds: readonly SecondEvidence[]): Shortfall {
  return shortfallBy(
    seconds,
    ({ startedArrivalsPerSecond: started, droppedArrivalsPerSecond: dropped }) => started + dropped,
  );
}

function shortfallBy(
  seconds: readonly SecondEvidence[],
  arrived: (second: SecondEvidence) => number,
): Shortfall {
  const planned = seconds.reduce((sum, { plannedArrivalsPerSecond: arrivals }) => sum + arrivals, 0);
  const missing = Math.max(0, planned - seconds.reduce((sum, second) => sum + arrived(second), 0));
  return { missing, planned, share: planned === 0 ? 0 : missing / planned };
}

/** The largest share late in any span of the given length in which more than `fewestMissing` are. */
export function worstLateness(
  seconds: readonly SecondEvidence[],
  spanSeconds: number,
  fewestMissing: number,
): Shortfall & { readonly beginSecond: number } {
  let worst = { missing: 0, planned: 0, share: 0, beginSecond: 0 };
  for (let begin = 0; begin + spanSeconds <= seconds.length; begin += 1) {
    const found = lateOf(seconds.slice(begin, begin + spanSeconds));
    if (found.missing > fewestMissing && found.share > worst.share) worst = { ...found, beginSecond: begin };
  }
  return worst;
}
