/** One school waits several times as long as the rest of the district. */
import type { Signals } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, rounded, secondsOf, total } from "../finding.ts";

const { thresholds } = causeById["school-slow"];

type Slow = { school: string; seconds: number; times: number };

/** Against the rest: where one school is most of the load, it would hide in the mean. */
const slowest = (
  requests: ReadonlyMap<string, number>,
  spent: ReadonlyMap<string, number>,
  fewest: number,
): Slow | null => {
  const [allRequests, allSpent] = [total(requests), total(spent)];
  const schools = [...requests]
    .filter(([, count]) => count > fewest)
    .map(([school, count]): Slow => {
      const here = spent.get(school) ?? 0;
      const elsewhere = (allSpent - here) / (allRequests - count);
      return { school, seconds: here / count, times: here / count / elsewhere };
    });
  const slow = schools.filter(({ seconds }) => seconds > thresholds.schoolMeanSeconds / 2);
  // Many schools that are slow are no matter of one of them.
  if (slow.length > Math.max(1, thresholds.shareOfSchools * schools.length)) return null;
  return slow
    .filter(
      ({ times, seconds }) => times > thresholds.timesDistrictMean && seconds > thresholds.schoolMeanSeconds,
    )
    .reduce<Slow | null>((most, one) => (one.seconds > (most?.seconds ?? 0) ? one : most), null);
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
