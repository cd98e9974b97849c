/** One statement takes most of the time that all statements take, and long each time. */

import type { Signals } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, endOf, largest, rounded, secondsOf, total, type Window } from "../finding.ts";

const { thresholds } = causeById["statement-slow"];

type Spent = { statement: string; mean: number; share: number; failed: number };

/** As the SIS counts: Postgres counts nothing for a statement that was cut off. */
const mostIn = (signals: Signals, window: Window): Spent | null => {
  const { fromMs, toMs } = window;
  const seconds = signals.increaseBy("sis_statement_seconds_total", {}, "statement", fromMs, toMs);
  const most = largest(seconds);
  if (most === null) return null;
  const calls = (match: Record<string, string>): number =>
    signals.increase("sis_statement_calls_total", { statement: most.key, ...match }, fromMs, toMs);
  const all = calls({});
  if (all / secondsOf(window) <= thresholds.callsPerSecond) return null;
  const failed = calls({ outcome: "failed" });
  return { statement: most.key, mean: most.value / all, share: most.value / total(seconds), failed };
};

const isSlow = ({ mean, share }: Spent): boolean =>
  mean > thresholds.meanSeconds && share > thresholds.shareOfTime;

export const statementSlow: Detector =
  ({ signals }) =>
  (window) => {
    const whole = mostIn(signals, window);
    const end = mostIn(signals, endOf(window));
    if (whole === null || end === null || !isSlow(whole) || !isSlow(end)) return null;
    const { statement, mean, share, failed } = whole;
    return {
      strength: mean / thresholds.meanSeconds,
      words: {
        statement,
        seconds: rounded(mean),
        share: `${rounded(share * 100)} %`,
        failed: failed === 0 ? "" : `, and was cut off ${rounded(failed)} times`,
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
  };
