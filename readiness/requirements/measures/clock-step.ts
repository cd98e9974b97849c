/** The largest jump of the wall clock against the monotonic clock. */
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";
import { unsampled } from "../saturation.ts";

export const clockStep = describeMeasure({
  by: "clock-step",
  measure: onLoad(
    (load) =>
      unsampled(load) ??
      measuredOnly(
        "load.json",
        load.generator.clockStepMs,
        "The largest jump of the wall clock against the monotonic clock.",
      ),
  ),
});
