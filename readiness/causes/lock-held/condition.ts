/** The alert condition for a held lock, and how long it explains waits. */
import { duration } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition(): string {
  return `max by (run) (postgres_lock_wait_seconds) > ${thresholds.lockWaitSeconds}`;
}

/** Within a window, not only now: a wait is counted when the lock is gone. */
export function lockWasHeld(windowSeconds: number): string {
  return `max by (run) (max_over_time(postgres_lock_wait_seconds[${duration(windowSeconds)}])) > ${thresholds.lockWaitSeconds}`;
}
