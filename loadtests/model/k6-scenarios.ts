/** A plan as k6's own options: one arrival-rate executor a stream, and a sub-metric for each figure that is judged. */
import { requestKinds } from "../../readiness/evidence.ts";
import { type LoadThreshold, loadThresholds, requirements } from "../../readiness/requirements.ts";
import type { Stream } from "./plan.ts";

/** How long people may take to finish once a phase is over; longer than the slowest journey with its retries. */
const finishSeconds = 45;

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)}ms`;
}

/** `exec` names the function that the entry file exports for the journey. */
export function k6Scenario(stream: Stream, exec: string) {
  return {
    executor: "ramping-arrival-rate" as const,
    exec,
    startTime: milliseconds(stream.beginSecond),
    timeUnit: "1h",
    startRate: stream.curve.startPerHour,
    stages: stream.curve.stages.map((stage) => ({
      target: stage.perHour,
      duration: `${stage.milliseconds}ms`,
    })),
    preAllocatedVUs: stream.virtualUsers,
    maxVUs: stream.mostVirtualUsers,
    gracefulStop: `${finishSeconds}s`,
    tags: { phase: stream.phase, journey: stream.journey },
  };
}

/** Thresholds that always hold: they make k6 keep the figure. */
const keepTrend = "max>=0";
const keepRate = "rate>=0";
const keepCounter = "count>=0";

type Thresholds = Record<string, string[]>;

function tagged(metric: string, tags: Record<string, string | null>): string {
  const named = Object.entries(tags).flatMap(([tag, value]) => (value === null ? [] : [`${tag}:${value}`]));
  return named.length === 0 ? metric : `${metric}{${named.join(",")}}`;
}

function metricOf(threshold: LoadThreshold): string {
  switch (threshold.metric) {
    case "latency":
      return tagged("http_req_duration", { kind: threshold.kind, phase: threshold.phase });
    case "errors":
      return tagged("http_req_failed", { phase: threshold.phase });
    case "dropped-arrivals":
      return "dropped_iterations";
  }
}

function keptRequests(tags: Record<string, string | null>): [string, string][] {
  return [
    [tagged("http_req_duration", tags), keepTrend],
    [tagged("http_req_failed", tags), keepRate],
  ];
}

function keptPhase(phase: string): [string, string][] {
  return [
    [tagged("arrivals", { phase }), keepCounter],
    [tagged("iterations", { phase }), keepCounter],
    [tagged("dropped_iterations", { phase }), keepCounter],
    ...requestKinds.flatMap((kind) => keptRequests({ kind, phase })),
  ];
}

/**
 * The requirements as k6's thresholds, and with each figure of the evidence a threshold that always holds: k6 keeps a
 * figure for a tag only where a threshold names it.
 */
export function k6Thresholds(phases: string[], names: string[], journeys: readonly string[]): Thresholds {
  const rows: [string, string][] = [
    ...requestKinds.flatMap((kind) => keptRequests({ kind })),
    ...phases.flatMap(keptPhase),
    ...names.flatMap((name) => keptRequests({ name })),
    ...journeys.flatMap((journey) => keptRequests({ journey })),
    ...loadThresholds(requirements, phases).map((row): [string, string] => [metricOf(row), row.expression]),
  ];
  const thresholds: Thresholds = {};
  for (const [metric, expression] of rows) thresholds[metric] = [...(thresholds[metric] ?? []), expression];
  return thresholds;
}
