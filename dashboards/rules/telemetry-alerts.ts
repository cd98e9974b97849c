/** Alerts on silence: where nothing is measured, nothing is known to be well. */
import type { Alert, AlertRule } from "./alert.ts";
import { duration } from "./expressions.ts";
import type { Profile } from "./profiles.ts";

const targetDown: Alert = {
  name: "TargetDown",
  severity: "page",
  about: { requirement: "validity.evidence" },
  component: "telemetry",
  board: "first-bell",
  summary: "{{ $labels.job }} at {{ $labels.instance }} does not answer Prometheus.",
  description: "The process is down, hangs, or cannot be reached. Every panel that it feeds stands still.",
};

const telemetryMissing: Alert = {
  name: "TelemetryMissing",
  severity: "page",
  about: { requirement: "validity.evidence" },
  component: "telemetry",
  board: "first-bell",
  summary: "No figures of {{ $labels.source }} arrive: silence is not health.",
  description: "Alerts that rest on these figures cannot fire.",
};

/**
 * What must be there: [source, the metric that shows it, whether production has it too]. k6 sends counters only when they
 * move, and the number of its virtual users every second.
 */
const sources = [
  { source: "the SIS", metric: "sis_pool_limit", inProduction: true },
  { source: "the database", metric: "postgres_up", inProduction: true },
  { source: "the load generator", metric: "k6_vus", inProduction: false },
] as const;

/**
 * A rehearsal expects figures while a phase lasts. What k6 sends stays visible for minutes after it stops sending, so it is
 * counted how often figures came, not whether some are to be seen.
 */
function missing(
  { telemetryExpected, silenceSeconds }: Profile,
  { metric }: (typeof sources)[number],
): string {
  const window = duration(silenceSeconds);
  if (telemetryExpected === "always") return `absent_over_time(${metric}[${window}])`;
  return `max by (run) (firstbell_phase) == 1 unless on (run) sum by (run) (count_over_time(${metric}[${window}])) > 0`;
}

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
