/** Finds requests that wait for a connection although statements are fast: there are too few connections. */
import type { Signals } from "../../evidence/signals/signals.ts";
import {
  type CauseInput,
  type Entry,
  endOf,
  type FindIn,
  largest,
  rounded,
  type Window,
} from "../finding.ts";
import { thresholds } from "./thresholds.ts";

export function detect({ signals }: CauseInput): FindIn {
  const pools = signals.labels("sis_pool_limit", "pool");
  return (window) => {
    const worst = longestWait(signals, pools, window);
    if (worst === undefined || worst.value <= thresholds.waitP95Seconds) return undefined;
    const { key: pool, value } = worst;
    return {
      strength: value / thresholds.waitP95Seconds,
      words: {
        pool,
        seconds: rounded(value),
        limit: String(signals.series("sis_pool_limit", { pool }).at(-1)?.value ?? "its few"),
        meanwhile: inWords(statementSeconds(signals, pool, endOf(window))),
      },
      evidence: [
        {
          what: `wait for a connection of the ${pool} pool, 95th percentile`,
          measured: value,
          limit: thresholds.waitP95Seconds,
          unit: "seconds",
        },
      ],
    };
  };
}

/** By pool, of those whose statements are fast. */
function longestWait(signals: Signals, pools: readonly string[], window: Window): Entry | undefined {
  const end = endOf(window);
  const waits = pools
    .filter((pool) => (statementSeconds(signals, pool, end) ?? 0) <= thresholds.statementMeanSeconds)
    .map((pool) => [pool, Math.min(waitP95(signals, pool, window), waitP95(signals, pool, end))] as const);
  return largest(new Map(waits));
}

function statementSeconds(signals: Signals, pool: string, { fromMs, toMs }: Window): number | undefined {
  const grown = (what: string): number =>
    signals.increase(`sis_statement_duration_seconds_${what}`, { pool }, fromMs, toMs);
  const calls = grown("count");
  return calls === 0 ? undefined : grown("sum") / calls;
}

function waitP95(signals: Signals, pool: string, { fromMs, toMs }: Window): number {
  return signals.quantile(0.95, "sis_pool_wait_seconds", { pool }, fromMs, toMs) ?? 0;
}

function inWords(seconds: number | undefined): string {
  return seconds === undefined
    ? "none of its statements finished"
    : `a statement took ${rounded(seconds * 1000)} ms`;
}
