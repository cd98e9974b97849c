/** Finds one statement that takes most of the total statement time, and is slow each time. */
import type { Signals } from "../../evidence/signals/signals.ts";
import {
  type CauseInput,
  endOf,
  type FindIn,
  type Finding,
  largest,
  rounded,
  secondsOf,
  total,
  type Window,
} from "../finding.ts";
import { thresholds } from "./thresholds.ts";

type Spent = {
  readonly statement: string;
  readonly mean: number;
  readonly share: number;
  readonly failed: number;
};

export function detect({ signals }: CauseInput): FindIn {
  return (window) => {
    const whole = mostIn(signals, window);
    return isSlow(whole) && isSlow(mostIn(signals, endOf(window))) ? describe(whole) : undefined;
  };
}

/** The statement that takes the most time. */
function mostIn(signals: Signals, window: Window): Spent | undefined {
  const { fromMs, toMs } = window;
  const seconds = signals.increaseBy("sis_statement_seconds_total", {}, "statement", fromMs, toMs);
  const most = largest(seconds);
  if (most === undefined) return undefined;
  const calls = (match: Record<string, string>): number =>
    signals.increase("sis_statement_calls_total", { statement: most.key, ...match }, fromMs, toMs);
  const all = calls({});
  if (all / secondsOf(window) <= thresholds.callsPerSecond) return undefined;
  const failed = calls({ outcome: "failed" });
  return { statement: most.key, mean: most.value / all, share: most.value / total(seconds), failed };
}

function isSlow(spent: Spent | undefined): spent is Spent {
  return spent !== undefined && spent.mean > thresholds.meanSeconds && spent.share > thresholds.shareOfTime;
}

function describe({ statement, mean, share, failed }: Spent): Finding {
  return {
    strength: mean / thresholds.meanSeconds,
    words: {
      statement,
      seconds: rounded(mean),
      share: `${rounded(share * 100)}%`,
      failed: failed === 0 ? "" : `, and it failed or timed out ${rounded(failed)} times`,
    },
    evidence: [
      {
        what: `mean time of statement ${statement}`,
        measured: mean,
        limit: thresholds.meanSeconds,
        unit: "seconds",
      },
    ],
  };
}
