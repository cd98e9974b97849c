/** Finds more rejected sign-ins than accepted ones, many per second. */
import { type CauseInput, type FindIn, rounded, secondsOf, total } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  return (window) => {
    const { fromMs, toMs } = window;
    const byOutcome = signals.increaseBy("sis_sign_ins_total", {}, "outcome", fromMs, toMs);
    const accepted = (byOutcome.get("accepted") ?? 0) / secondsOf(window);
    const rejected = total(byOutcome) / secondsOf(window) - accepted;
    const many = rejected > thresholds.rejectedPerSecond;
    if (!many || rejected <= thresholds.rejectedPerAccepted * accepted) return undefined;
    return {
      strength: rejected / thresholds.rejectedPerSecond,
      words: { rejected: rounded(rejected), accepted: rounded(accepted) },
      evidence: [
        {
          what: "rejected sign-ins",
          measured: rejected,
          limit: thresholds.rejectedPerSecond,
          unit: "per second",
        },
      ],
    };
  };
}
