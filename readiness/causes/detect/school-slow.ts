/** One school waits several times as long as the rest of the district. */
import type { Signals } from "../../signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, rounded, secondsOf } from "../finding.ts";

const { thresholds } = causeById["school-slow"];

type Slow = { school: string; seconds: number; times: number };

/** Against the rest: where one school is most of the load, it would hide in the mean. */
const slowest = (
  requests: ReadonlyMap<string, number>,
  spent: ReadonlyMap<string, number>,
  fewest: number,
) => {
  const sum = (values: ReadonlyMap<string, number>): number =>
    [...values.values()].reduce((total, value) => total + value, 0);
  const [allRequests, allSpent] = [sum(requests), sum(spent)];
  const means = [...requests]
    .filter(([, count]) => count > fewest)
    .map(([school, count]) => (spent.get(school) ?? 0) / count);
  const slow = means.filter((mean) => mean > thresholds.schoolMeanSeconds / 2).length;
  // Many schools that are slow are no matter of one of them.
  if (slow > Math.max(1, thresholds.shareOfSchools * means.length)) return null;
  let found: Slow | null = null;
  for (const [school, count] of requests) {
    if (count <= fewest) continue;
    const here = spent.get(school) ?? 0;
    const seconds = here / count;
    const times = seconds / ((allSpent - here) / (allRequests - count));
    if (times > thresholds.timesDistrictMean && seconds > (found?.seconds ?? thresholds.schoolMeanSeconds))
      found = { school, seconds, times };
  }
  return found;
};

const nameOf = (signals: Signals, school: string): string =>
  [...signals.each("sis_school_info", { school }, "name").keys()][0] ?? `School ${school}`;

export const schoolSlow: Detector =
  ({ signals }) =>
  (window) => {
    const { fromMs, toMs } = window;
    const grown = (what: string) =>
      signals.increaseBy(`sis_school_${what}_total`, {}, "school", fromMs, toMs);
    const fewest = thresholds.requestsPerSecond * secondsOf(window);
    const found = slowest(grown("requests"), grown("request_seconds"), fewest);
    if (found === null) return null;
    return {
      strength: found.seconds / thresholds.schoolMeanSeconds,
      words: {
        school: nameOf(signals, found.school),
        seconds: rounded(found.seconds),
        times: rounded(found.times),
      },
      evidence: [
        {
          what: "mean time of a request at the school",
          measured: found.seconds,
          limit: thresholds.schoolMeanSeconds,
          unit: "seconds",
        },
      ],
    };
  };
