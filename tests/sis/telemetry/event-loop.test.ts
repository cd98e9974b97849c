/** The event loop's metrics tell an SIS that computes from one that gets no CPU time. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { measureEventLoop } from "../../../sis/telemetry/event-loop.ts";
import { createMetrics, type Metrics } from "../../../sis/telemetry/metrics.ts";
import { readMetricsText } from "../../support/metrics-text.ts";
import { patience } from "../../support/patience.ts";

let metrics: Metrics;
let stop: () => void;

beforeEach(() => {
  metrics = createMetrics();
  stop = measureEventLoop(metrics);
});
afterEach(() => stop());

/** How often a delay was more than 0.2 s. */
async function longerThanAFifth(histogram: string): Promise<number> {
  const text = readMetricsText(await metrics.registry.metrics());
  return text.total(`${histogram}_count`) - text.total(`${histogram}_bucket`, { le: "0.2" });
}

async function untilLate(): Promise<void> {
  const late = () => longerThanAFifth("sis_event_loop_delay_seconds");
  await vi.waitFor(async () => expect(await late()).toBeGreaterThan(0), patience);
}

test("timers are late and the loop is blocked while code computes", async () => {
  const before = process.threadCpuUsage();
  const computedMs = (): number => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  while (computedMs() < 300);
  await untilLate();
  expect(await longerThanAFifth("sis_event_loop_blocked_seconds")).toBeGreaterThan(0);
});

test("timers are late but the loop isn't blocked while the thread gets no CPU time", async () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  await untilLate();
  expect(await longerThanAFifth("sis_event_loop_blocked_seconds")).toBe(0);
});
