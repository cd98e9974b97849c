/** Finds one school that waits several times as long as the rest of the district. */
import type { Signals } from "../../evidence/signals/signals.ts";
import { type CauseInput, type FindIn, rounded, secondsOf, total, type Window } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

type School = { readonly school: string; readonly seconds: number; readonly times: number };

export function detect({ signals }: CauseInput): FindIn {
  return (window) => {
    const slowest = slowestOf(schoolsIn(signals, window));
    if (slowest === undefined) return undefined;
    const { school, seconds, times } = slowest;
    return {
      strength: seconds / thresholds.schoolMeanSeconds,
      words: { school: nameOf(signals, school), seconds: rounded(seconds), times: rounded(times) },
      evidence: [
        {
          what: "mean time of a request at the school",
          measured: seconds,
          limit: thresholds.schoolMeanSeconds,
          unit: "seconds",
        },
      ],
    };
  };
}

/** Schools with enough requests, their mean, and its ratio to the mean of all others. */
function schoolsIn(signals: Signals, window: Window): School[] {
  const grown = (what: string): Map<string, number> =>
    signals.increaseBy(`sis_school_${what}_total`, {}, "school", window.fromMs, window.toMs);
  const [requests, spent] = [grown("requests"), grown("request_seconds")];
  const [allRequests, allSpent] = [total(requests), total(spent)];
  return [...requests]
    .filter(([, count]) => count > thresholds.requestsPerSecond * secondsOf(window))
    .map(([school, count]) => {
      const here = spent.get(school) ?? 0;
      const elsewhere = (allSpent - here) / (allRequests - count);
      return { school, seconds: here / count, times: here / count / elsewhere };
    });
}

function slowestOf(schools: readonly School[]): School | undefined {
  const halfAsSlow = schools.filter(({ seconds }) => seconds > thresholds.schoolMeanSeconds / 2);
  if (halfAsSlow.length > Math.max(1, thresholds.shareOfSchools * schools.length)) return undefined;
  const [slowest] = halfAsSlow
    .filter(
      ({ times, seconds }) => times > thresholds.timesDistrictMean && seconds > thresholds.schoolMeanSeconds,
    )
    .sort((one, other) => other.seconds - one.seconds);
  return slowest;
}

function nameOf(signals: Signals, school: string): string {
  return [...signals.each("sis_school_info", { school }, "name").keys()][0] ?? `School ${school}`;
}
