/** The alert condition for a restarted database, and how long it explains waits. */
import { duration, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition({ windowSeconds }: Windows): string {
  return `${startMoved(windowSeconds, "run, instance")}
or max by (run, instance) (postgres_up) == 0`;
}

/** Twice the window: a rate still knows what happened in the window before the database was back. */
export function databaseWasAway(windowSeconds: number): string {
  const reached = `min by (run) (min_over_time(postgres_up[${duration(2 * windowSeconds)}]))`;
  return `(${startMoved(2 * windowSeconds, "run")} or ${reached} == 0)`;
}

function startMoved(windowSeconds: number, by: string): string {
  const start = `postgres_start_time_seconds[${duration(windowSeconds)}]`;
  return `max by (${by}) (max_over_time(${start})) - min by (${by}) (min_over_time(${start})) > ${thresholds.startTimeMovedSeconds}`;
}
