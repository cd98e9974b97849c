/** How late the event loop runs, and how much of its time our code takes. */
import type { BoundHistogram, Metrics } from "./metrics.ts";

/** Measures until the returned function is called. */
export function measureEventLoop(metrics: Metrics): () => void {
  metrics.readOnScrape("sis_event_loop_busy_seconds_total", (report) =>
    report({}, performance.eventLoopUtilization().active / 1000),
  );
  return measureDelay(metrics);
}

const everyMs = 20;

/**
 * When a timer runs late, everything else has waited as long. One late run also hides the runs that should have
 * happened meanwhile: work that arrived then waited from that moment on, so those shorter waits are counted too.
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
