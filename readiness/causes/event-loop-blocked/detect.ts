/** Finds times when the SIS computed for so long that its timers ran late. */
import { type CauseInput, type FindIn, rounded } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  return ({ fromMs, toMs }) => {
    const quantile = (share: number, histogram: string): number =>
      signals.quantile(share, histogram, {}, fromMs, toMs) ?? 0;
    const late = quantile(0.99, "sis_event_loop_delay_seconds");
    const blocked = quantile(0.99, "sis_event_loop_blocked_seconds");
    if (Math.max(late, blocked) <= thresholds.delayP99Seconds) return undefined;
    return {
      onlyExplains: blocked <= thresholds.delayP99Seconds,
      strength: blocked / thresholds.delayP99Seconds,
      words: { seconds: rounded(quantile(1, "sis_event_loop_blocked_seconds")) },
      evidence: [
        {
          what: "time for which the SIS computed without a pause, 99th percentile",
          measured: blocked,
          limit: thresholds.delayP99Seconds,
          unit: "seconds",
        },
      ],
    };
  };
}
