/** Our series are exposed byte for byte as prom-client's own. */
import { Counter, Histogram, type OpenMetricsContentType, Registry } from "prom-client";
import { expect, test, vi } from "vitest";
import { countersOf, histogramsOf } from "../../../sis/telemetry/series.ts";

const bounds = [0.005, 1, 2.5];
const values = [0.001, 0.005, 0.3, 1, 1.1, 7, 0.1, 0.2];
const routes = ["first", "second", 'with "quotes" and \\', "first"];
const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

function createMetrics() {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const common = { help: "Help.", labelNames: ["route"], registers: [registry] };
  const bare = { ...common, labelNames: [] };
  return {
    registry,
    count: new Counter({ ...common, name: "requests_total" }),
    bareCount: new Counter({ ...bare, name: "all_total" }),
    seconds: new Histogram({ ...common, name: "seconds", buckets: bounds, enableExemplars: true }),
    bareSeconds: new Histogram({ ...bare, name: "all_seconds", buckets: bounds }),
  };
}

test("our series are exposed as prom-client's are", async () => {
  vi.spyOn(Date, "now").mockReturnValue(1_790_000_000_123);
  const [theirs, ours] = [createMetrics(), createMetrics()];
  const [count, seconds] = [countersOf(ours.count), histogramsOf(ours.seconds, bounds)];
  const [bareCount, bareSeconds] = [countersOf(ours.bareCount), histogramsOf(ours.bareSeconds, bounds)];
  seconds({ route: "never" });
  bareSeconds({});
  expect(await ours.registry.metrics()).toBe(await theirs.registry.metrics());
  for (const [index, value] of values.entries()) {
    const labels = { route: routes[index % routes.length] ?? "" };
    const trace = index % 3 === 0 ? undefined : traceId;
    theirs.count.inc(labels, value);
    count(labels).inc(value);
    theirs.bareCount.inc();
    bareCount({}).inc();
    const exemplar = trace === undefined ? {} : { exemplarLabels: { trace_id: trace } };
    theirs.seconds.observe({ labels, value, ...exemplar });
    seconds(labels).observe(value, trace);
    theirs.bareSeconds.observe(value);
    bareSeconds({}).observe(value);
  }
  expect(await ours.registry.metrics()).toBe(await theirs.registry.metrics());
  vi.restoreAllMocks();
});
