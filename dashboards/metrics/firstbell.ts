/** What a rehearsal reports about itself while it runs: the plan, the machine, the ledger so far. */
import type { MetricRow } from "../../sis/telemetry/catalogue.ts";

export const machineParts = ["generator", "sis", "postgres", "other", "idle"] as const;

export const firstbellMetrics = {
  firstbell_run_info: {
    type: "gauge",
    help: "Always 1; the labels say what is being rehearsed.",
    labels: { scenario: "scenario", students: "students", load: "load" },
  },
  firstbell_phase: {
    type: "gauge",
    help: "1 while the phase lasts, else 0.",
    labels: { phase: "phase" },
  },
  firstbell_fault: {
    type: "gauge",
    help: "1 while an injected fault lasts, else 0.",
    labels: { fault: "fault" },
  },
  firstbell_planned_arrivals_total: {
    type: "counter",
    help: "People who should have arrived by now, by what they come to do.",
    labels: { journey: "journey" },
  },
  firstbell_cores: {
    type: "gauge",
    help: "Processor cores in use over the last second, by part of the rehearsal.",
    labels: { part: machineParts },
  },
  firstbell_memory_bytes: {
    type: "gauge",
    help: "Memory in use, by part of the rehearsal.",
    labels: { part: ["generator", "sis", "postgres"] },
  },
  firstbell_clock_step_seconds: {
    type: "gauge",
    help: "How far the wall clock jumped against the monotonic clock in the last second.",
    labels: {},
  },
  firstbell_ledger_operations_total: {
    type: "counter",
    help: "Writes in the ledger so far, by kind and by how they ended.",
    labels: { kind: "kind", outcome: ["ok", "refused", "unknown"] },
  },
} as const satisfies Record<string, MetricRow>;
export type FirstbellMetricName = keyof typeof firstbellMetrics;
