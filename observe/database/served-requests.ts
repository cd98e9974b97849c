/** How many requests the SIS has answered, as it tells itself. */

import { parsePrometheusText } from "../../readiness/evidence/signals/prometheus-text.ts";
import { parseSeriesKey } from "../../readiness/evidence/signals/series-key.ts";
import { metricsPaths } from "../../targets/reference-sis/client/metrics-paths.ts";

const timeoutMs = 900;
const metric = "http_request_duration_seconds_count";
/** Probes and scrapes are no work for people. */
const leftOut = "operations";

/** Null where the SIS does not answer, or counts no requests. */
export async function readServedRequests(target: string): Promise<number | null> {
  try {
    const answer = await fetch(target + metricsPaths.all, { signal: AbortSignal.timeout(timeoutMs) });
    const text = await answer.text();
    return answer.ok ? countedRequests(text) : null;
  } catch {
    return null;
  }
}

function countedRequests(text: string): number | null {
  const counts = [...parsePrometheusText(text)].filter(([key]) => key.startsWith(`${metric}{`));
  const forPeople = counts.filter(([key]) => parseSeriesKey(key).labels.get("kind") !== leftOut);
  return counts.length === 0 ? null : forPeople.reduce((sum, [, value]) => sum + value, 0);
}
