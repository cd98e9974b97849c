/** Finds sessions of the database that wait for a lock. */
import { type CauseInput, type FindIn, largest, peakIn, rounded, type Window } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  const waits = signals.series("postgres_lock_wait_seconds", {});
  const highest = (metric: string, label: string, window: Window): string | undefined => {
    const byValue = [...signals.each(metric, {}, label)];
    return largest(new Map(byValue.map(([value, points]) => [value, peakIn(points, window)])))?.key;
  };
  return (window) => {
    const seconds = peakIn(waits, window);
    if (seconds <= thresholds.lockWaitSeconds) return undefined;
    const application = highest("postgres_lock_blocker_seconds", "application", window);
    const table = highest("postgres_locks_waiting", "table", window);
    return {
      strength: seconds / thresholds.lockWaitSeconds,
      words: {
        application: application === undefined ? "An unknown session" : `“${application}”`,
        table: table === undefined || table === "none" ? "an unknown table" : `table ${table}`,
        seconds: rounded(seconds),
      },
      evidence: [
        {
          what: "longest wait for a lock",
          measured: seconds,
          limit: thresholds.lockWaitSeconds,
          unit: "seconds",
        },
      ],
    };
  };
}
