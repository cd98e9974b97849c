/** Speed and reliability: figures taken from the requests of the load. */
import type { LoadEvidence, RequestEvidence, RequestKind } from "../../evidence/evidence.ts";
import { counted, milliseconds, number, percent } from "../../evidence/plain-words.ts";
import { fewestRequestsForErrorRatio, fewestSamplesForPercentile } from "../../requirements/requirements.ts";
import { type Measurement, measuredOnRequests, untested } from "./measurement.ts";

type Percentile = 50 | 95 | 99;

/** The worst of the whole load and of each phase with enough samples. */
export function latency(load: LoadEvidence, kind: RequestKind, percentile: Percentile): Measurement {
  const rows = ofKind(load, kind);
  const whole = rows.find(({ phase }) => phase === null)?.count ?? 0;
  if (whole < fewestSamplesForPercentile)
    return untested("load.json", `Only ${counted(whole, "request", "requests")} of this kind were sent.`);
  const judged = rows.filter(({ count }) => count >= fewestSamplesForPercentile);
  const worst = judged.reduce((slowest, row) =>
    figure(row, percentile) > figure(slowest, percentile) ? row : slowest,
  );
  return measuredOnRequests(
    figure(worst, percentile),
    `Slowest in ${spanTitle(load, worst.phase)}, over ${counted(worst.count, "request", "requests")}; ` +
      `the slowest single one took ${milliseconds(worst.maxMs)}.${skippedPhases(load, rows)}`,
  );
}

function ofKind(load: LoadEvidence, kind: RequestKind): RequestEvidence[] {
  return load.requests.filter((row) => row.kind === kind && row.name === null);
}

function figure(row: RequestEvidence, percentile: Percentile): number {
  const figures = { 50: row.p50Ms, 95: row.p95Ms, 99: row.p99Ms } as const;
  return figures[percentile];
}

function spanTitle(load: LoadEvidence, phase: string | null): string {
  return phase === null
    ? "the whole load"
    : `“${load.phases.find(({ id }) => id === phase)?.title ?? phase}”`;
}

function skippedPhases(load: LoadEvidence, rows: readonly RequestEvidence[]): string {
  const few = rows.filter(
    ({ count, phase }) => phase !== null && count > 0 && count < fewestSamplesForPercentile,
  );
  if (few.length === 0) return "";
  const titles = few.map(({ phase, count }) => `${spanTitle(load, phase)} (${number(count)})`);
  return ` Too few requests for a percentile of their own, so judged within the whole: ${titles.join(", ")}.`;
}

/** The worst of the whole load and of each phase with enough requests for the limit to mean something. */
export function errorRatio(load: LoadEvidence): Measurement {
  const whole = errorsOf(load, null);
  if (whole.count === 0) return untested("load.json", "No request was sent.");
  const phases = load.phases.map(({ id }) => errorsOf(load, id));
  const judged = [whole, ...phases.filter(({ count }) => count >= fewestRequestsForErrorRatio)];
  const worst = judged.reduce((most, row) =>
    row.failed / row.count > most.failed / most.count ? row : most,
  );
  return measuredOnRequests(
    worst.failed / worst.count,
    `${number(whole.failed)} of ${counted(whole.count, "request", "requests")} failed in the whole load; ` +
      `the highest share, ${percent(worst.failed / worst.count)}, was in ${spanTitle(load, worst.phase)}.`,
  );
}

type Errors = { readonly phase: string | null; readonly count: number; readonly failed: number };

function errorsOf(load: LoadEvidence, phase: string | null): Errors {
  const rows = load.requests.filter((row) => row.name === null && row.phase === phase);
  return {
    phase,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    failed: rows.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Reads that brought nothing where the district holds something. */
export function emptyAnswers(load: LoadEvidence): Measurement {
  const reads = ofKind(load, "read").find(({ phase }) => phase === null)?.count ?? 0;
  if (reads === 0) return untested("load.json", "Nobody read anything.");
  return measuredOnRequests(
    load.emptyAnswers / reads,
    `${number(load.emptyAnswers)} of ${counted(reads, "read", "reads")} showed nothing where something is on record.`,
  );
}

/** Minutes in which more than `failedShare` of the sign-ins failed. */
export function signInMinutes(load: LoadEvidence, failedShare: number): Measurement {
  const attempts = load.signInMinutes.reduce((sum, minute) => sum + minute.attempts, 0);
  if (attempts === 0) return untested("load.json", "Nobody signed in.");
  const failed = load.signInMinutes.reduce((sum, minute) => sum + minute.failed, 0);
  const down = load.signInMinutes.filter((minute) => minute.failed > minute.attempts * failedShare);
  const which =
    down.length === 0 ? "" : ` Minutes of the load: ${down.map(({ minute }) => minute).join(", ")}.`;
  return measuredOnRequests(
    down.length,
    `${number(failed)} of ${counted(attempts, "sign-in", "sign-ins")} failed in all.${which}`,
  );
}
