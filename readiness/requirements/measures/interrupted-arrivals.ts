/** Visits that were cut off by the end of the load, although nobody was waiting for the SIS. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";
import { phasesOfWaiting } from "../visit-time.ts";

export const interruptedArrivals = describeMeasure({
  by: "interrupted-arrivals",
  measure: onLoad(measureInterrupted),
});

function measureInterrupted(load: LoadEvidence): Measurement {
  const { interruptedArrivals: all } = load.generator;
  const cutOff = `${counted(all, "visit was", "visits were")} cut off`;
  return phasesOfWaiting(load).size === 0
    ? measuredOnly("load.json", all, `${cutOff}.`)
    : measuredOnly("load.json", 0, `${cutOff} while people waited for the system.`);
}
