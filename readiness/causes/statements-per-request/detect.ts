/** Finds a route whose requests run as many statements as they have rows. */
import { type CauseInput, type FindIn, largest, rounded, secondsOf } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

const histogram = "sis_request_statements";

export function detect({ signals }: CauseInput): FindIn {
  const routes = signals.labels(`${histogram}_count`, "route");
  return (window) => {
    const { fromMs, toMs } = window;
    const requests = signals.increaseBy(`${histogram}_count`, {}, "route", fromMs, toMs);
    const statements = routes
      .filter((route) => (requests.get(route) ?? 0) / secondsOf(window) > thresholds.requestsPerSecond)
      .map((route) => [route, signals.quantile(0.95, histogram, { route }, fromMs, toMs) ?? 0] as const);
    const worst = largest(new Map(statements));
    if (worst === undefined || worst.value <= thresholds.statementsP95) return undefined;
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
          what: `statements per request of ${worst.key}, 95th percentile`,
          measured: worst.value,
          limit: thresholds.statementsP95,
          unit: "statements",
        },
      ],
    };
  };
}
