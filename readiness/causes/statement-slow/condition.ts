/** The alert condition for one slow statement. */
import { unlessExplained } from "../explained-waits.ts";
import { inBoth, rate, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition(windows: Windows): string {
  return `${inBoth(windows, isSlow)}${unlessExplained(windows)}`;
}

function isSlow(seconds: number): string {
  const of = (series: string, by: string): string => rate(`sis_statement_${series}_total`, seconds, by);
  const own = of("seconds", "run, statement");
  const mean = `${own} / (${of("calls", "run, statement")} > ${thresholds.callsPerSecond})`;
  return `${mean} > ${thresholds.meanSeconds}
and ${own} > on (run) group_left () ${thresholds.shareOfTime} * ${of("seconds", "run")}`;
}
