/** People of the plan arrived late or not at all, by the generator's own record. */

import { shortfallOf } from "../../evidence/shortfall.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, rounded } from "../finding.ts";

const { thresholds } = causeById["generator-saturated"];

/** k6 tells what it began once a second, so its last second may be under way. */
const reportLagMs = 1000;

export const generatorSaturated: Detector = ({ load }) => {
  const endOf = (second: number): number => load.startedAtMs + (second + 1) * 1000;
  return ({ fromMs, toMs }) => {
    const seconds = load.seconds.filter(
      ({ second }) => endOf(second) > fromMs && endOf(second) <= toMs - reportLagMs,
    );
    const { missing, planned, share } = shortfallOf(seconds);
    if (share <= thresholds.behindPlanShare || missing <= thresholds.behindPlanArrivals) return null;
    return {
      strength: share / thresholds.behindPlanShare,
      words: { missing: rounded(missing), planned: rounded(planned) },
      evidence: [
        {
          what: "arrivals that did not start in time",
          measured: share,
          limit: thresholds.behindPlanShare,
          unit: "share of those planned",
        },
      ],
    };
  };
};
