/** The alert condition for a saturated load generator. */
import { duration, grown, unlessAny, type Windows } from "../promql.ts";
import { sisWasSilent } from "../sis-silent/condition.ts";
import { thresholds } from "./thresholds.ts";

/** Arrivals that a silent SIS holds up are not the generator's fault. */
export function condition({ windowSeconds }: Windows): string {
  return `(${grown("k6_dropped_iterations_total", windowSeconds)} > ${thresholds.droppedIterations}
or ${behindPlan(windowSeconds)})${unlessAny([sisWasSilent(3 * windowSeconds)])}`;
}

/** k6 reports up to 4 s late, so it is compared with the plan of this long ago. [K] */
const reportLagSeconds = 5;
const planned = `firstbell_planned_arrivals_total offset ${duration(reportLagSeconds)}`;

function behindPlan(windowSeconds: number): string {
  const due = `(sum by (run) (${planned}) - sum by (run) (firstbell_planned_arrivals_total offset ${duration(windowSeconds + reportLagSeconds)}))`;
  const none = `sum by (run) (${planned}) * 0`;
  const late = `(sum by (run) (${planned}) - (sum by (run) (k6_arrivals_total) or ${none}))`;
  const started = `(${grown("k6_arrivals_total", windowSeconds)} or ${none})`;
  return `(${due} - ${started}) / (${due} > 0) > ${thresholds.behindPlanShare} and ${late} > ${thresholds.behindPlanArrivals}`;
}
