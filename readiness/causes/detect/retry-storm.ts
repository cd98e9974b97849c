/** More sign-ins are turned away than accepted, many a second. */
import { causeById } from "../cause-list.ts";
import { type Detector, rounded, secondsOf, total } from "../finding.ts";

const { thresholds } = causeById["retry-storm"];

export const retryStorm: Detector =
  ({ signals }) =>
  (window) => {
    const { fromMs, toMs } = window;
    const byOutcome = signals.increaseBy("sis_sign_ins_total", {}, "outcome", fromMs, toMs);
    const accepted = (byOutcome.get("accepted") ?? 0) / secondsOf(window);
    const failed = total(byOutcome) / secondsOf(window) - accepted;
    const many = failed > thresholds.notAcceptedPerSecond;
    if (!many || failed <= thresholds.notAcceptedPerAccepted * accepted) return null;
    return {
      strength: failed / thresholds.notAcceptedPerSecond,
      words: { failed: rounded(failed), accepted: rounded(accepted) },
      evidence: [
        {
          what: "sign-ins that were not accepted",
          measured: failed,
          limit: thresholds.notAcceptedPerSecond,
          unit: "a second",
        },
      ],
    };
  };
