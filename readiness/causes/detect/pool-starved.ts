/** Requests wait for a connection although statements are fast: there are too few connections. */
import type { Signals } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, endOf, largest, rounded, type Window } from "../finding.ts";

const { thresholds } = causeById["pool-starved"];

const statementSeconds = (signals: Signals, pool: string, { fromMs, toMs }: Window): number | null => {
  const grown = (what: string): number =>
    signals.increase(`sis_statement_duration_seconds_${what}`, { pool }, fromMs, toMs);
  const calls = grown("count");
  return calls === 0 ? null : grown("sum") / calls;
};

const waitP95 = (signals: Signals, pool: string, { fromMs, toMs }: Window): number =>
  signals.quantile(0.95, "sis_pool_wait_seconds", { pool }, fromMs, toMs) ?? 0;

/** Null where none came to an end. */
const meanwhile = (seconds: number | null): string =>
  seconds === null ? "no statement of it came to an end" : `a statement took ${rounded(seconds * 1000)} ms`;

export const poolStarved: Detector = ({ signals }) => {
  const pools = signals.labels("sis_pool_limit", "pool");
  return (window) => {
    const end = endOf(window);
    const waits = pools
      .filter((pool) => (statementSeconds(signals, pool, end) ?? 0) <= thresholds.statementMeanSeconds)
      .map((pool) => [pool, Math.min(waitP95(signals, pool, window), waitP95(signals, pool, end))] as const);
    const worst = largest(new Map(waits));
    if (worst === null || worst.value <= thresholds.waitP95Seconds) return null;
    const pool = worst.key;
    return {
      strength: worst.value / thresholds.waitP95Seconds,
      words: {
        pool,
        seconds: rounded(worst.value),
        limit: String(signals.series("sis_pool_limit", { pool }).at(-1)?.value ?? "few"),
        meanwhile: meanwhile(statementSeconds(signals, pool, end)),
      },
      evidence: [
        {
          what: `wait for a connection of the ${pool} pool, 95th percentile`,
          measured: worst.value,
          limit: thresholds.waitP95Seconds,
          unit: "seconds",
        },
      ],
    };
  };
};
