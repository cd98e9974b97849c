/** The alert condition for a starved pool. */
import { unlessExplained } from "../explained-waits.ts";
import { inBoth, quantile, rate, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition(windows: Windows): string {
  return `${inBoth(windows, requestsWait)}
unless ${statementsAreSlow(windows.shortSeconds)}${unlessExplained(windows)}`;
}

export function poolIsStarved(seconds: number): string {
  return `${requestsWait(seconds)} unless ${statementsAreSlow(seconds)}`;
}

function requestsWait(seconds: number): string {
  return `${quantile(0.95, "sis_pool_wait_seconds", seconds, "run, pool")} > ${thresholds.waitP95Seconds}`;
}

function statementsAreSlow(seconds: number): string {
  const of = (series: string): string =>
    rate(`sis_statement_duration_seconds_${series}`, seconds, "run, pool");
  return `${of("sum")} / ${of("count")} > ${thresholds.statementMeanSeconds}`;
}
