/** A plan as k6's own options: one arrival-rate executor per stream, and a sub-metric for everything that is judged. */
import { requestKinds } from "../../readiness/evidence/load-evidence.ts";
import { type LoadThreshold, loadThresholds } from "../../readiness/requirements/load-thresholds.ts";
import { requirements } from "../../readiness/requirements/requirements.ts";
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import { allRequests } from "../../targets/reference-sis/client/all-requests.ts";
import { allJourneys } from "../all-journeys.ts";
import { admittedRequestsMetric, differingAnswersMetrics, ledgerLinesMetric } from "./metric-names.ts";
import { longestWaitSeconds } from "./patience.ts";
import type { Plan, Stream } from "./plan.ts";

/**
 * All of k6's options as data, made once in Node: otherwise each virtual user would load what they are made from
 * (1.3 MB per user instead of 0.6 MB, measured with 1,000 users). Each visit has connections of its own, as each
 * person's browser does.
 */
export function k6Options(plan: Plan) {
  return {
    discardResponseBodies: true,
    noVUConnectionReuse: true,
    systemTags: ["name", "status", "error_code"],
    summaryTrendStats: ["count", "med", "p(95)", "p(99)", "max"],
    scenarios: Object.fromEntries(plan.streams.map((stream) => [stream.id, k6Scenario(plan, stream)])),
    thresholds: k6Thresholds(plan.phases.map((phase) => phase.id)),
  };
}

/** How long visits may take to finish once a phase is over. [K] */
const finishSeconds = 2 * longestWaitSeconds;

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)}ms`;
}

function k6Scenario(plan: Plan, stream: Stream) {
  return {
    executor: "ramping-arrival-rate",
    exec: "arrive",
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
    env: {
      FIRSTBELL_JOURNEY: stream.journey,
      FIRSTBELL_PHASE: stream.phase,
      FIRSTBELL_FIRST_PERSON: String(stream.firstPerson),
      FIRSTBELL_THINK_SCALE: String(plan.thinkScale),
    },
  };
}

/** Thresholds that are always met: they make k6 keep the metric. */
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
    case "foreign-answers":
      return differingAnswersMetrics.foreign;
    case "wrong-answers":
      return differingAnswersMetrics.wrong;
    case "admitted-requests":
      return admittedRequestsMetric;
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
 * The requirements as k6's thresholds, and one that is always met for each metric of the evidence: k6 keeps a metric
 * by tag only if a threshold names it.
 */
function k6Thresholds(phases: string[]): Thresholds {
  const rows: [string, string][] = [
    ...requestKinds.flatMap((kind) => keptRequests({ kind })),
    ...phases.flatMap(keptPhase),
    ...allRequests.flatMap(Object.keys).flatMap((name) => keptRequests({ name })),
    ...allJourneys.flatMap(({ id }) => keptRequests({ journey: id })),
    ...allWrites.map(({ kind }): [string, string] => [
      tagged(ledgerLinesMetric, { write: kind }),
      keepCounter,
    ]),
    ...loadThresholds(requirements, phases).map((row): [string, string] => [metricOf(row), row.expression]),
  ];
  const thresholds: Thresholds = {};
  for (const [metric, expression] of rows) thresholds[metric] = [...(thresholds[metric] ?? []), expression];
  return thresholds;
}
