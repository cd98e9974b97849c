/** k6's end-of-test summary: what was counted and measured, by metric and tags. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import {
  type JourneyEvidence,
  type LoadEvidence,
  type RequestEvidence,
  requestKinds,
} from "../../readiness/evidence/load-evidence.ts";
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import { allRequests } from "../../targets/reference-sis/client/all-requests.ts";
import { allJourneys } from "../all-journeys.ts";
import { ledgerLinesMetric } from "../model/metric-names.ts";

const summaryShape = z.object({
  metrics: z.record(z.string(), z.object({ values: z.record(z.string(), z.number()) })),
  state: z.object({ testRunDurationMs: z.number() }),
});

export type Summary = {
  readonly durationMs: number;
  /** A value of a metric, 0 if it was never measured. Tags are written the way k6 does: `kind:read,phase:release`. */
  value(metric: string, tags: string | undefined, value: string): number;
};

export async function readSummary(file: string): Promise<Summary> {
  const { metrics, state } = summaryShape.parse(JSON.parse(await readFile(file, "utf8")));
  return {
    durationMs: state.testRunDurationMs,
    value: (metric, tags, value) =>
      metrics[tags === undefined ? metric : `${metric}{${tags}}`]?.values[value] ?? 0,
  };
}

/** How many lines of the ledger k6 counted, by kind of write. */
export function linesByKind(summary: Summary): LoadEvidence["ledgerLines"] {
  return Object.fromEntries(
    allWrites.map(({ kind }) => [kind, summary.value(ledgerLinesMetric, `write:${kind}`, "count")]),
  );
}

type Where = Pick<RequestEvidence, "kind" | "name" | "phase">;

function rowOf(summary: Summary, where: Where, tags: string): RequestEvidence {
  const trend = (value: string) => summary.value("http_req_duration", tags, value);
  return {
    ...where,
    count: trend("count"),
    failed: summary.value("http_req_failed", tags, "passes"),
    p50Ms: trend("med"),
    p95Ms: trend("p(95)"),
    p99Ms: trend("p(99)"),
    maxMs: trend("max"),
  };
}

/** Each kind over the whole load, and by phase and by name wherever it was sent. */
export function requestEvidence(summary: Summary, phases: string[]): RequestEvidence[] {
  const kinds = requestKinds.map((kind) => rowOf(summary, { kind, name: null, phase: null }, `kind:${kind}`));
  const byPhase = requestKinds.flatMap((kind) =>
    phases.map((phase) => rowOf(summary, { kind, name: null, phase }, `kind:${kind},phase:${phase}`)),
  );
  const byName = allRequests
    .flatMap((table) => Object.entries(table))
    .map(([name, { kind }]) => rowOf(summary, { kind, name, phase: null }, `name:${name}`));
  return [...kinds, ...[...byPhase, ...byName].filter((row) => row.count > 0)];
}

/** Every journey that anyone made. */
export function journeyEvidence(summary: Summary): JourneyEvidence[] {
  return allJourneys.map(({ id }) => journeyRow(summary, id)).filter(({ count }) => count > 0);
}

function journeyRow(summary: Summary, journey: string): JourneyEvidence {
  const trend = (value: string) => summary.value("http_req_duration", `journey:${journey}`, value);
  return {
    journey,
    count: trend("count"),
    p95Ms: trend("p(95)"),
    p99Ms: trend("p(99)"),
    maxMs: trend("max"),
  };
}
