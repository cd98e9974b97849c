/** A session of the database has waited for a lock for longer than any statement of the SIS takes. */
import { causeById } from "../cause-list.ts";
import { type CauseInput, type Detector, largest, peakIn, rounded, type Window } from "../finding.ts";

const { thresholds } = causeById["lock-held"];

/** The value of a label whose gauge rose highest in the window. */
const highest = ({ signals }: CauseInput, metric: string, label: string, window: Window): string | null => {
  const peaks = [...signals.each(metric, {}, label)].map(
    ([value, points]) => [value, peakIn(points, window)] as const,
  );
  return largest(new Map(peaks))?.key ?? null;
};

export const lockHeld: Detector = (input) => {
  const waits = input.signals.series("postgres_lock_wait_seconds", {});
  return (window) => {
    const seconds = peakIn(waits, window);
    if (seconds <= thresholds.lockWaitSeconds) return null;
    const table = highest(input, "postgres_locks_waiting", "table", window);
    const application = highest(input, "postgres_lock_blocker_seconds", "application", window);
    return {
      strength: seconds / thresholds.lockWaitSeconds,
      words: {
        application: application === null ? "Somebody" : `“${application}”`,
        table: table === null || table === "none" ? "whose name is not known" : table,
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
};
