/** Finds timers of the SIS that ran late. */
import { type CauseInput, type FindIn, rounded } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  return ({ fromMs, toMs }) => {
    const delay = (share: number): number =>
      signals.quantile(share, "sis_event_loop_delay_seconds", {}, fromMs, toMs) ?? 0;
    const seconds = delay(0.99);
    if (seconds <= thresholds.delayP99Seconds) return undefined;
    return {
      strength: seconds / thresholds.delayP99Seconds,
      words: { seconds: rounded(delay(1)) },
      evidence: [
        {
          what: "delay of the SIS's event loop, 99th percentile",
          measured: seconds,
          limit: thresholds.delayP99Seconds,
          unit: "seconds",
        },
      ],
    };
  };
}
