/** Alerts on missing metrics: what isn't measured can't be assumed to be fine. */
import { duration } from "../../readiness/causes/promql.ts";
import { history } from "../../readiness/causes/runbook.ts";
import type { Alert, AlertRule } from "./alert.ts";
import type { Profile } from "./profiles.ts";
import { promiseOn } from "./promises.ts";

const about = { requirement: promiseOn("missing-evidence").id };

const targetDown: Alert = {
  name: "TargetDown",
  severity: "page",
  about,
  component: "telemetry",
  board: "first-bell",
  summary: "{{ $labels.job }} at {{ $labels.instance }} does not answer Prometheus.",
  description:
    "The process is down, hung, or unreachable. Every panel that depends on it has stopped updating.",
  runbook: {
    doNow:
      "Check whether the process that the alert names is running, and start it if it isn't. Until it answers, ask people at a school how things are: the boards have stopped updating.",
    means: "Prometheus can't get a process's metrics: the process is down, hung, or unreachable.",
    in2014: history.noWarning,
    lookAt: "`first-bell`: “Which alerts fire?”; then the board of that process.",
  },
};

const telemetryMissing: Alert = {
  name: "TelemetryMissing",
  severity: "page",
  about,
  component: "telemetry",
  board: "first-bell",
  summary: "No metrics arrive from {{ $labels.source }}, so problems there would go unnoticed.",
  description: "Alerts that depend on these metrics can't fire.",
  runbook: {
    doNow:
      "Treat it as “unknown”, not as “fine”: call a school and ask. Then check whether the process that reports the metrics is running, and whether Prometheus has its address.",
    means: "Metrics that other alerts depend on do not arrive, so those alerts can't fire.",
    in2014: history.noWarning,
    lookAt: "`first-bell`: the empty panels are those of the source that the alert names.",
  },
};

/**
 * What must be there, and the metric that shows it. k6 sends counters only when they move, but the number of its
 * virtual users every second.
 */
const sources = [
  { source: "the SIS", metric: "sis_pool_limit", inProduction: true },
  { source: "the database", metric: "postgres_up", inProduction: true },
  { source: "the load generator", metric: "k6_vus", inProduction: false },
] as const;

export function telemetryAlerts(profile: Profile): AlertRule[] {
  const forSeconds = profile.silenceSeconds;
  const expected = sources.filter(
    ({ inProduction }) => inProduction || profile.telemetryExpected === "during a run",
  );
  return [
    { alert: targetDown, expression: "up == 0", forSeconds },
    ...expected.map((source) => ({
      alert: telemetryMissing,
      expression: missing(profile, source),
      forSeconds,
      labels: { source: source.source },
    })),
  ];
}

/**
 * A rehearsal expects metrics while a phase lasts. What k6 sent stays visible for minutes after it stops sending, so
 * what counts is how often metrics arrived, not whether some can be seen.
 */
function missing(
  { telemetryExpected, silenceSeconds }: Profile,
  { metric }: (typeof sources)[number],
): string {
  const window = duration(silenceSeconds);
  if (telemetryExpected === "always") return `absent_over_time(${metric}[${window}])`;
  return `max by (run) (firstbell_phase) == 1 unless on (run) sum by (run) (count_over_time(${metric}[${window}])) > 0`;
}
