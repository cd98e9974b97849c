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
 * A timer is late if our code computes, and also if the process is paused or gets no CPU time. What the thread computed
 * since the timer's previous run tells the two apart.
 */
function measureDelay(metrics: Metrics): () => void {
  const delays = metrics.histogram("sis_event_loop_delay_seconds", {});
  const blocks = metrics.histogram("sis_event_loop_blocked_seconds", {});
  let dueMs = performance.now() + everyMs;
  let computed = process.threadCpuUsage();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const { user, system } = process.threadCpuUsage(computed);
    observeDelay(delays, nowMs - dueMs);
    observeDelay(blocks, Math.min(nowMs - dueMs, (user + system) / 1000));
    computed = process.threadCpuUsage();
    dueMs = nowMs + everyMs;
  }, everyMs).unref();
  return () => clearInterval(timer);
}

/**
 * When a timer runs late, everything else has waited as long. One late run also hides the runs that should have
 * happened meanwhile: work that arrived then waited from that moment on, so those shorter waits are counted too.
 */
function observeDelay(delays: BoundHistogram, lateMs: number): void {
  delays.observe(Math.max(0, lateMs) / 1000);
  for (let restMs = lateMs - everyMs; restMs > 0; restMs -= everyMs) delays.observe(restMs / 1000);
}
