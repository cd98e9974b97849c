/** How well the event loop keeps time, and how much of it is our code. */
import type { BoundHistogram, Metrics } from "./metrics.ts";

/** Until the function that it answers is called. */
export function measureEventLoop(metrics: Metrics): () => void {
  metrics.readOnScrape("sis_event_loop_busy_seconds_total", (report) =>
    report({}, performance.eventLoopUtilization().active / 1000),
  );
  return measureDelay(metrics);
}

const everyMs = 20;

/**
 * A timer that runs late tells how long everything else waited too. One late run stands for all those that it kept
 * from happening: whoever came in the meantime waited from then on, so their shorter waits are counted as well.
 */
function measureDelay(metrics: Metrics): () => void {
  const delays = metrics.histogram("sis_event_loop_delay_seconds", {});
  let dueMs = performance.now() + everyMs;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    observeDelay(delays, nowMs - dueMs);
    dueMs = nowMs + everyMs;
  }, everyMs).unref();
  return () => clearInterval(timer);
}

export function observeDelay(delays: BoundHistogram, lateMs: number): void {
  delays.observe(Math.max(0, lateMs) / 1000);
  for (let restMs = lateMs - everyMs; restMs > 0; restMs -= everyMs) delays.observe(restMs / 1000);
}
