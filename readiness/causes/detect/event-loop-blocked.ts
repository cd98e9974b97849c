/** A timer of the SIS ran late: its process computed and did nothing else. */
import { causeById } from "../cause-list.ts";
import { type Detector, rounded } from "../finding.ts";

const { thresholds } = causeById["event-loop-blocked"];

export const eventLoopBlocked: Detector =
  ({ signals }) =>
  ({ fromMs, toMs }) => {
    const delay = (share: number): number =>
      signals.quantile(share, "sis_event_loop_delay_seconds", {}, fromMs, toMs) ?? 0;
    const seconds = delay(0.99);
    if (seconds <= thresholds.delayP99Seconds) return null;
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
