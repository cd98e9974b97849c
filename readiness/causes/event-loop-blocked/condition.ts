/** The alert condition for a blocked event loop, and when a late one explains other causes. */
import { quantile, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition({ windowSeconds }: Windows): string {
  return above("sis_event_loop_blocked_seconds", windowSeconds);
}

/** Whether our code computed, or the process was paused or got no CPU time. */
export function eventLoopIsLate(windowSeconds: number): string {
  return above("sis_event_loop_delay_seconds", windowSeconds);
}

function above(histogram: string, windowSeconds: number): string {
  return `${quantile(0.99, histogram, windowSeconds, "run")} > ${thresholds.delayP99Seconds}`;
}
