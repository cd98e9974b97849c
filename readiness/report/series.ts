/**
 * Seconds of the load → points of the charts and numbers of the phases. Percentiles are never averaged: the highest one
 * counts.
 */
import type { LoadEvidence, PhaseEvidence, SecondEvidence } from "../evidence/load-evidence.ts";
import { requestKinds } from "../evidence/load-evidence.ts";
import type { ReportedLoad } from "./report.ts";
import { rounded } from "./rounded.ts";

const mostPoints = 300;

export function reportedLoad(load: LoadEvidence): ReportedLoad {
  const { phases, seconds, schools: _, answers, readBacks, replays, rivals, lookUps, ...rest } = load;
  const { studentIds: _shown, ...reported } = answers;
  const last = seconds.reduce((most, { second }) => Math.max(most, second), 0);
  const secondsPerPoint = Math.max(1, Math.ceil((last + 1) / mostPoints));
  return {
    ...rest,
    answers: reported,
    readBacks: readBacks.map(({ studentIds: _ids, ...row }) => row),
    replays: replays.map(({ studentIds: _ids, ...row }) => row),
    rivals: rivals.map(({ studentIds: _ids, ...row }) => row),
    lookUps: lookUps.map(({ studentIds: _ids, ...row }) => row),
    phases: phases.map((phase) => describePhase(load, phase)),
    secondsPerPoint,
    points: points(seconds, secondsPerPoint),
  };
}

type Phase = ReportedLoad["phases"][number];

function describePhase(load: LoadEvidence, phase: PhaseEvidence): Phase {
  const rows = load.requests.filter((row) => row.phase === phase.id && row.name === null);
  const seconds = load.seconds.filter(
    ({ second }) => second >= phase.beginSecond && second < phase.endSecond,
  );
  return {
    ...phase,
    p95MsByKind: Object.fromEntries(
      rows.filter(({ count }) => count > 0).map((row) => [row.kind, row.p95Ms]),
    ),
    requests: rows.reduce((sum, { count }) => sum + count, 0),
    failed: rows.reduce((sum, { failed }) => sum + failed, 0),
    cores: seconds.length === 0 ? null : meanCores(seconds),
    peakArrivalsPerSecond: highest(seconds.map((row) => row.startedArrivalsPerSecond)),
  };
}

/** Over the seconds that were sampled: if nothing at all was busy, the sampler itself was held up. */
function meanCores(seconds: readonly SecondEvidence[]): SecondEvidence["cores"] {
  const sampled = seconds.filter(({ cores }) => Object.values(cores).some((busy) => busy > 0));
  return {
    generator: mean(sampled.map(({ cores }) => cores.generator)),
    sis: mean(sampled.map(({ cores }) => cores.sis)),
    postgres: mean(sampled.map(({ cores }) => cores.postgres)),
    other: mean(sampled.map(({ cores }) => cores.other)),
  };
}

function mean(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), 3);
}

function highest(values: readonly number[]): number {
  return rounded(
    values.reduce((most, value) => Math.max(most, value), 0),
    3,
  );
}

function points(seconds: readonly SecondEvidence[], secondsPerPoint: number): SecondEvidence[] {
  const buckets = Map.groupBy(seconds, ({ second }) => Math.floor(second / secondsPerPoint));
  return [...buckets]
    .sort(([left], [right]) => left - right)
    .map(([bucket, rows]) => point(bucket * secondsPerPoint, rows));
}

function point(second: number, seconds: readonly SecondEvidence[]): SecondEvidence {
  return {
    second,
    plannedArrivalsPerSecond: mean(seconds.map((row) => row.plannedArrivalsPerSecond)),
    startedArrivalsPerSecond: mean(seconds.map((row) => row.startedArrivalsPerSecond)),
    droppedArrivalsPerSecond: mean(seconds.map((row) => row.droppedArrivalsPerSecond)),
    completedArrivalsPerSecond: mean(seconds.map((row) => row.completedArrivalsPerSecond)),
    requestsPerSecond: mean(seconds.map((row) => row.requestsPerSecond)),
    failedPerSecond: mean(seconds.map((row) => row.failedPerSecond)),
    p95MsByKind: highestByKind(seconds),
    p95MsByJourney: highestByKey(seconds.map((row) => row.p95MsByJourney)),
    activeUsers: highest(seconds.map((row) => row.activeUsers)),
    cores: meanCores(seconds),
    eventLoopLagMs: highestLag(seconds),
    memoryBytes: highestMemory(seconds),
  };
}

function highestByKind(seconds: readonly SecondEvidence[]): SecondEvidence["p95MsByKind"] {
  const byKind: SecondEvidence["p95MsByKind"] = {};
  for (const kind of requestKinds) {
    const values = seconds.flatMap(({ p95MsByKind }) => p95MsByKind[kind] ?? []);
    if (values.length > 0) byKind[kind] = highest(values);
  }
  return byKind;
}

function highestByKey(rows: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  return Object.fromEntries(keys.map((key) => [key, highest(rows.flatMap((row) => row[key] ?? []))]));
}

function highestLag(seconds: readonly SecondEvidence[]): number | null {
  const lags = seconds.flatMap(({ eventLoopLagMs }) => eventLoopLagMs ?? []);
  return lags.length === 0 ? null : highest(lags);
}

function highestMemory(seconds: readonly SecondEvidence[]): SecondEvidence["memoryBytes"] {
  return {
    generator: highest(seconds.map(({ memoryBytes }) => memoryBytes.generator)),
    sis: highest(seconds.map(({ memoryBytes }) => memoryBytes.sis)),
    postgres: highest(seconds.map(({ memoryBytes }) => memoryBytes.postgres)),
  };
}
