/** Finds arrivals that started late or not at all, in the generator's own record. */
import { shortfallOf } from "../../evidence/shortfall.ts";
import { type CauseInput, type FindIn, rounded } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

/** k6 reports what it started once a second, so its last second may not be complete. */
const reportLagMs = 1000;

export function detect({ load }: CauseInput): FindIn {
  const endOfSecond = (second: number): number => load.startedAtMs + (second + 1) * 1000;
  return ({ fromMs, toMs }) => {
    const seconds = load.seconds.filter(
      ({ second }) => endOfSecond(second) > fromMs && endOfSecond(second) <= toMs - reportLagMs,
    );
    const { missing, planned, share } = shortfallOf(seconds);
    if (share <= thresholds.behindPlanShare || missing <= thresholds.behindPlanArrivals) return undefined;
    return {
      strength: share / thresholds.behindPlanShare,
      words: { missing: rounded(missing), planned: rounded(planned) },
      evidence: [
        {
          what: "arrivals that did not start in time",
          measured: share,
          limit: thresholds.behindPlanShare,
          unit: "of those planned",
        },
      ],
    };
  };
}
