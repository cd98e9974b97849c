/** How late the SIS's event loop ran between two scrapes, from the histogram that the SIS keeps. Pure. */
import { bucketQuantile } from "../../readiness/evidence/signals/bucket-quantile.ts";
import { parseSeriesKey } from "../../readiness/evidence/signals/series-key.ts";
import type { SeriesValues } from "./signals-recorder.ts";

/** The 99th percentile; undefined if the SIS has no such metric, or nothing was measured in between. */
export function eventLoopLagMs(before: SeriesValues, now: SeriesValues): number | undefined {
  const earlier = countsOf(before);
  const counts = countsOf(now);
  // Counts that went down belong to a process that started in between.
  const restarted = [...counts].some(([bound, count]) => count < (earlier.get(bound) ?? 0));
  const since = restarted ? new Map<string, number>() : earlier;
  const grown = new Map([...counts].map(([bound, count]) => [bound, count - (since.get(bound) ?? 0)]));
  const seconds = bucketQuantile(0.99, grown);
  return seconds === undefined ? undefined : seconds * 1000;
}

const buckets = "sis_event_loop_delay_seconds_bucket{";

/** Counts by the upper bound of their bucket. */
function countsOf(values: SeriesValues): Map<string, number> {
  return new Map(
    [...values]
      .filter(([key]) => key.startsWith(buckets))
      .map(([key, count]) => [parseSeriesKey(key).labels.get("le") ?? "", count]),
  );
}
