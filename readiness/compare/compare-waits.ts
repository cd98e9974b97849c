/** How long people waited before and after, with the confidence that the samples allow. Pure. */
import type { ComparedRun } from "./compared-run.ts";
import { type Percentile, percentileOf } from "./percentile.ts";

export type WaitChange = {
  readonly journey: string;
  /** Undefined: too few visits to tell. */
  readonly before: Percentile | undefined;
  readonly after: Percentile | undefined;
  readonly change: "slower" | "faster" | "no clear change" | "too few visits";
};

/** The percentile that is compared. */
export const comparedShare = 0.95;

/** A change that is clear but smaller than this share isn't worth a reader's time. [K] */
const leastChange = 0.05;

/** Of every journey that both made. */
export function compareWaits(before: ComparedRun, after: ComparedRun): WaitChange[] {
  const journeys = [...before.waits.keys()].filter((journey) => after.waits.has(journey)).sort();
  return journeys.map((journey) => {
    const pair = { before: waitOf(before, journey), after: waitOf(after, journey) };
    return { journey, ...pair, change: changeOf(pair.before, pair.after) };
  });
}

function waitOf({ waits }: ComparedRun, journey: string): Percentile | undefined {
  return percentileOf(waits.get(journey) ?? new Float64Array(), comparedShare);
}

/** Clear only if what the percentiles may be doesn't overlap. */
function changeOf(before: Percentile | undefined, after: Percentile | undefined): WaitChange["change"] {
  if (before === undefined || after === undefined) return "too few visits";
  if (after.low > before.high && after.value > before.value * (1 + leastChange)) return "slower";
  if (after.high < before.low && after.value < before.value * (1 - leastChange)) return "faster";
  return "no clear change";
}
