/**
 * Share of the arrivals planned for a span of the load that didn't start in it, in the worst span; spans in which no
 * more than `fewestMissing` are missing don't count. A generator that stalls and then catches up sends a different
 * load. Those who came on time and found no virtual user free aren't late.
 */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { duration, number } from "../../evidence/plain-words.ts";
import { worstLateness } from "../../evidence/shortfall.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";

type Params = { readonly spanSeconds: number; readonly fewestMissing: number };

export const lateArrivals = describeMeasure<"late-arrivals", Params>({
  by: "late-arrivals",
  measure: onLoad(measureLate),
});

function measureLate({ seconds }: LoadEvidence, { spanSeconds, fewestMissing }: Params): Measurement {
  if (seconds.length < spanSeconds) return untested("load.json", "The load was too short to tell.");
  const { share, missing, planned, beginSecond } = worstLateness(seconds, spanSeconds, fewestMissing);
  const detail =
    share === 0
      ? `In every span of ${number(spanSeconds)} s, people arrived as planned.`
      : `The worst span of ${number(spanSeconds)} s began ${duration(beginSecond)} into the load: ${number(Math.round(missing))} of ${number(Math.round(planned))} people did not arrive in it.`;
  return measuredOnly("load.json", share, detail);
}
