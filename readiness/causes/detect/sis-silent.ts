/** The SIS was asked every second and told nothing. */
import { gapsOf } from "../../evidence/signals/gaps.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, rounded } from "../finding.ts";

const { thresholds } = causeById["sis-silent"];

export const sisSilent: Detector = ({ signals }) => {
  const silences = gapsOf([...signals.answers("sis"), signals.toMs], thresholds.silentSeconds);
  return (window) => {
    const within = silences.find(({ fromMs, toMs }) => fromMs < window.toMs && toMs > window.fromMs);
    if (within === undefined) return null;
    const seconds = (within.toMs - within.fromMs) / 1000;
    return {
      strength: seconds / thresholds.silentSeconds,
      words: { seconds: rounded(seconds) },
      evidence: [
        {
          what: "time between two answers of the SIS, which is asked every second",
          measured: seconds,
          limit: thresholds.silentSeconds,
          unit: "seconds",
        },
      ],
    };
  };
};
