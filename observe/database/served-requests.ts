/** How many requests the SIS has answered, from its own metrics. */

import { parsePrometheusText } from "../../readiness/evidence/signals/prometheus-text.ts";
import { parseSeriesKey } from "../../readiness/evidence/signals/series-key.ts";
import { metricsPaths } from "../../targets/reference-sis/client/metrics-paths.ts";

const timeoutMs = 900;
const metric = "http_request_duration_seconds_count";
/** Probes and scrapes don't count: nobody is waiting for them. */
const leftOut = "operations";

/** Null if the SIS doesn't answer or doesn't count requests. */
export async function readServedRequests(metricsUrl: string | undefined): Promise<number | undefined> {
  if (metricsUrl === undefined) return undefined;
  try {
    const answer = await fetch(metricsUrl + metricsPaths.all, { signal: AbortSignal.timeout(timeoutMs) });
    const text = await answer.text();
    return answer.ok ? countedRequests(text) : undefined;
  } catch {
    return undefined;
  }
}

function countedRequests(text: string): number | undefined {
  const counts = [...parsePrometheusText(text)].filter(([key]) => key.startsWith(`${metric}{`));
  const forPeople = counts.filter(([key]) => parseSeriesKey(key).labels.get("kind") !== leftOut);
  return counts.length === 0 ? undefined : forPeople.reduce((sum, [, value]) => sum + value, 0);
}
