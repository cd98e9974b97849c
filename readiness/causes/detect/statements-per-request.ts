/** Requests of one route execute as many statements as they have rows. */
import { causeById } from "../cause-list.ts";
import { type Detector, largest, rounded, secondsOf } from "../finding.ts";

const { thresholds } = causeById["statements-per-request"];
const histogram = "sis_request_statements";

export const statementsPerRequest: Detector = ({ signals }) => {
  const routes = signals.labels(`${histogram}_count`, "route");
  return (window) => {
    const { fromMs, toMs } = window;
    const rates = signals.increaseBy(`${histogram}_count`, {}, "route", fromMs, toMs);
    const asked = (route: string): number => (rates.get(route) ?? 0) / secondsOf(window);
    const statements = routes
      .filter((route) => asked(route) > thresholds.requestsPerSecond)
      .map((route) => [route, signals.quantile(0.95, histogram, { route }, fromMs, toMs) ?? 0] as const);
    const worst = largest(new Map(statements));
    if (worst === null || worst.value <= thresholds.statementsP95) return null;
    const calls = signals.increaseBy("sis_statement_calls_total", {}, "statement", fromMs, toMs);
    return {
      strength: worst.value / thresholds.statementsP95,
      words: {
        route: worst.key,
        statements: rounded(worst.value),
        statement: largest(calls)?.key ?? "of an unknown name",
      },
      evidence: [
        {
          what: `statements of one request of ${worst.key}, 95th percentile`,
          measured: worst.value,
          limit: thresholds.statementsP95,
          unit: "statements",
        },
      ],
    };
  };
};
