/** Every metric that the SIS exposes, as data: those of every request and process, and those of its modules. */
import { allModuleMetrics } from "./all-module-metrics.ts";
import { type MetricRows, ordinaryKinds, sharedMetrics } from "./telemetry/catalogue.ts";

const requestKinds = [ordinaryKinds, ...allModuleMetrics.map((each) => each.requestKinds ?? {})].flatMap(
  (kinds) => Object.keys(kinds),
);
const requests = sharedMetrics.http_request_duration_seconds;

/** With the kinds of request as a closed set: here all modules are known. */
export const sisMetrics: MetricRows = {
  ...sharedMetrics,
  http_request_duration_seconds: { ...requests, labels: { ...requests.labels, kind: requestKinds } },
  ...Object.fromEntries(allModuleMetrics.flatMap(({ rows }) => Object.entries(rows))),
};
