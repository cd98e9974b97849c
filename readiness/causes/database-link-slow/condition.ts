/** The alert condition for a slow link to the database. */
import { unlessExplained } from "../explained-waits.ts";
import { inBoth, quantile, rate, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition(windows: Windows): string {
  return `${inBoth(windows, linkIsSlow)}${unlessExplained(windows)}`;
}

function linkIsSlow(seconds: number): string {
  const readLate = `(${quantile(0.95, "sis_event_loop_delay_seconds", seconds, "run")})`;
  const link = `${secondsPerCall("sis", seconds)} - ${secondsPerCall("postgres", seconds)}`;
  return `quantile by (run) (0.5, ${link}) > ${thresholds.linkSecondsPerCall} + ${readLate}`;
}

function secondsPerCall(side: "sis" | "postgres", seconds: number): string {
  const of = (series: string): string =>
    rate(`${side}_statement_${series}_total{statement!="other"}`, seconds, "run, statement");
  return `${of("seconds")} / (${of("calls")} > ${thresholds.callsPerSecond})`;
}
