/** How late the SIS's event loop ran between two of its answers, from the histogram that it keeps. Pure. */
import { bucketQuantile } from "../../readiness/evidence/signals/bucket-quantile.ts";
import { parseSeriesKey } from "../../readiness/evidence/signals/series-key.ts";
import type { Told } from "./signals-recorder.ts";

const buckets = "sis_event_loop_delay_seconds_bucket{";

const countsOf = (told: Told): Map<string, number> =>
  new Map(
    [...told]
      .filter(([key]) => key.startsWith(buckets))
      .map(([key, count]) => [parseSeriesKey(key).labels.get("le") ?? "", count]),
  );

/** The 99th percentile; null where the SIS does not tell, or nothing was measured in between. */
export function eventLoopLagMs(before: Told, now: Told): number | null {
  const earlier = countsOf(before);
  const counts = countsOf(now);
  // Counts that shrank are those of a process that was started in between.
  const startedAnew = [...counts].some(([bound, count]) => count < (earlier.get(bound) ?? 0));
  const since = startedAnew ? new Map<string, number>() : earlier;
  const grown = new Map([...counts].map(([bound, count]) => [bound, count - (since.get(bound) ?? 0)]));
  const seconds = bucketQuantile(0.99, grown);
  return seconds === null ? null : seconds * 1000;
}
