/** What k6 2 sends by remote write, as it arrived in a run of opening day with native histograms. */
import type { MetricRow } from "../../sis/telemetry/catalogue.ts";

const visit = { journey: "journey", phase: "phase" } as const;
const request = {
  ...visit,
  name: "request",
  kind: ["sign-in", "read", "attendance", "write"],
  status: "status",
  error_code: "error code",
} as const;

function counted(help: string, labels: MetricRow["labels"]): MetricRow {
  return { type: "counter", help, labels };
}

/** A counter's first point already holds a count, so a run's total is its last point, not its increase. */
export const k6Metrics = {
  k6_arrivals_total: counted("Visits that started.", visit),
  k6_iterations_total: counted("Visits that ended.", visit),
  k6_dropped_iterations_total: counted("Visits for which no virtual user was free.", visit),
  k6_http_reqs_total: counted("Requests.", request),
  k6_failed_requests_total: counted(
    "Requests that a working system would not have answered this way.",
    visit,
  ),
  k6_empty_answers_total: counted("Reads that returned nothing although something is on record.", visit),
  k6_sign_in_attempts_total: counted("Sign-in attempts.", visit),
  k6_sign_in_failures_total: counted("Sign-ins that failed.", visit),
  k6_script_errors_total: counted("Visits that ended with a script error.", visit),
  k6_attendance_due_total: counted("Teachers who came to submit attendance, by the size of their school.", {
    ...visit,
    school_size: ["small", "medium", "large"],
  }),
  k6_http_req_duration_seconds: {
    type: "native-histogram",
    help: "Time from sending a request to receiving its whole response.",
    labels: request,
  },
  k6_http_req_failed_rate: {
    type: "gauge",
    help: "Share of requests so far with an unexpected status.",
    labels: request,
  },
  k6_vus: { type: "gauge", help: "Virtual users.", labels: {} },
  k6_vus_max: { type: "gauge", help: "Virtual users that are allocated.", labels: {} },
} as const satisfies Record<string, MetricRow>;
