/** The alert condition of a blocked event loop. */
import { quantile, unlessAny, type Windows } from "../promql.ts";
import { sisWasSilent } from "../sis-silent/condition.ts";
import { thresholds } from "./thresholds.ts";

/** A paused process finds its timers late when it resumes, although it computed nothing. */
export function condition({ windowSeconds }: Windows): string {
  return `${eventLoopIsBlocked(windowSeconds)}${unlessAny([sisWasSilent(2 * windowSeconds)])}`;
}

export function eventLoopIsBlocked(windowSeconds: number): string {
  return `${quantile(0.99, "sis_event_loop_delay_seconds", windowSeconds, "run")} > ${thresholds.delayP99Seconds}`;
}
