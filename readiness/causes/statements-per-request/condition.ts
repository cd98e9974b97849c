/** The alert condition for too many statements per request. */
import { quantile, rate, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition({ windowSeconds }: Windows): string {
  return `${quantile(0.95, "sis_request_statements", windowSeconds, "run, route")} > ${thresholds.statementsP95}
and ${rate("sis_request_statements_count", windowSeconds, "run, route")} > ${thresholds.requestsPerSecond}`;
}
