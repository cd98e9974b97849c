/** Journeys that were cut off by the end of the load. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";

export const interruptedArrivals = describeMeasure({
  by: "interrupted-arrivals",
  measure: onLoad(({ generator: { interruptedArrivals: count } }) =>
    measuredOnly("load.json", count, `${counted(count, "journey was", "journeys were")} cut off.`),
  ),
});
