/** Finds times when the SIS did not answer. */
import { gapsOf } from "../../evidence/signals/gaps.ts";
import { type CauseInput, type FindIn, rounded, secondsOf } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  const silences = gapsOf([...signals.answers("sis"), signals.toMs], thresholds.silentSeconds);
  return (window) => {
    const silence = silences.find(({ fromMs, toMs }) => fromMs < window.toMs && toMs > window.fromMs);
    if (silence === undefined) return undefined;
    const seconds = secondsOf(silence);
    return {
      strength: seconds / thresholds.silentSeconds,
      words: { seconds: rounded(seconds) },
      evidence: [
        {
          what: "time between two responses from the SIS, which is polled every second",
          measured: seconds,
          limit: thresholds.silentSeconds,
          unit: "seconds",
        },
      ],
    };
  };
}
