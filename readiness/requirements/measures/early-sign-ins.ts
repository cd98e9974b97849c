/** 1 if the SIS let staff in before the load, otherwise 0, and then the load isn't played. */
import { describeMeasure } from "../describe-measure.ts";
import { measuredOnly, measuredOnRequests, untested } from "../measurement.ts";

export const earlySignIns = describeMeasure({
  by: "early-sign-ins",
  measure: ({ load }) => {
    if (load === undefined) return untested("load.json", "The evidence of the load is missing.");
    return load.notPlayed === null
      ? measuredOnly("load.json", 1, "Staff who begin early were signed in before the load.")
      : measuredOnRequests(0, load.notPlayed);
  },
});
