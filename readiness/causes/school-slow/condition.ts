/** The alert condition for one slow school. */
import { unlessExplained } from "../explained-waits.ts";
import { poolIsStarved } from "../pool-starved/condition.ts";
import { rate, unlessAny, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition(windows: Windows): string {
  const { windowSeconds } = windows;
  // Schools are scraped less often than the metrics that explain them.
  const explaining = { ...windows, windowSeconds: 2 * windowSeconds };
  return `${isSlow(windowSeconds)}
and ${isStillSlow(windowSeconds)}
and on (run) (${areFew(windowSeconds)})
and ${isSlowerThanTheRest(windowSeconds)}${unlessExplained(explaining)}${unlessAny([poolIsStarved(explaining.windowSeconds)])}`;
}

function isSlow(seconds: number): string {
  return `${meanOver(seconds)} > ${thresholds.schoolMeanSeconds}`;
}

/** Whatever slowed all of them may be outside the window for every school but one. */
function isStillSlow(seconds: number): string {
  return isSlow(seconds / 2);
}

function areFew(seconds: number): string {
  const mean = meanOver(seconds);
  const slowSchools = `count by (run) (${mean} > ${thresholds.schoolMeanSeconds / 2})`;
  return `${slowSchools} <= clamp_min(${thresholds.shareOfSchools} * count by (run) (${mean}), 1)`;
}

function isSlowerThanTheRest(seconds: number): string {
  const elsewhere = (series: string): string =>
    `(${sum(series, "run", seconds)} - on (run) group_right () ${sum(series, "run, school", seconds)})`;
  const rest = `(${elsewhere("request_seconds")} / ${elsewhere("requests")})`;
  return `${meanOver(seconds)} > ${thresholds.timesDistrictMean} * ${rest}`;
}

function meanOver(seconds: number): string {
  const requests = sum("requests", "run, school", seconds);
  return `${sum("request_seconds", "run, school", seconds)} / (${requests} > ${thresholds.requestsPerSecond})`;
}

function sum(series: string, by: string, seconds: number): string {
  return rate(`sis_school_${series}_total`, seconds, by);
}
