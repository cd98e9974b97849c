/** Second by second: what was planned, what k6 recorded and what the machine used, on one time axis. */
import {
  type RequestKind,
  requestKinds,
  type SecondEvidence,
} from "../../readiness/evidence/load-evidence.ts";
import { allJourneys } from "../all-journeys.ts";
import { journeyMetric, kindMetric } from "../model/metric-names.ts";
import type { Plan } from "../model/plan.ts";
import { plannedArrivals } from "../model/rates.ts";
import type { Recorded, RecordedSecond } from "./read-record.ts";
import type { MachineSample } from "./sampler.ts";

/** The load's own time axis; everything else uses the wall clock. */
export type Span = { readonly startedAtMs: number; readonly endedAtMs: number };

/** The second that ended closest to a moment; negative before the load. */
function secondAt(atMs: number, { startedAtMs }: Span): number {
  return Math.ceil((atMs - startedAtMs) / 1000 - 0.5) - 1;
}

function bySecond<Entry extends { atMs: number }>(entries: Entry[], span: Span): Map<number, Entry[]> {
  return Map.groupBy(entries, (entry) => Math.max(0, secondAt(entry.atMs, span)));
}

function p95(recorded: RecordedSecond | undefined, metric: string): number | undefined {
  return recorded?.values.get(`${metric}.p(95)`) || undefined;
}

function p95ByKind(recorded: RecordedSecond | undefined): Partial<Record<RequestKind, number>> {
  const found: Partial<Record<RequestKind, number>> = {};
  for (const kind of requestKinds) {
    const value = p95(recorded, kindMetric(kind));
    if (value !== undefined) found[kind] = value;
  }
  return found;
}

function p95ByJourney(recorded: RecordedSecond | undefined): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { id } of allJourneys) {
    const value = p95(recorded, journeyMetric(id));
    if (value !== undefined) found[id] = value;
  }
  return found;
}

/** The records of one second as one: counts add up, everything else is the last record's. */
function merged(recorded: RecordedSecond[] | undefined): RecordedSecond | undefined {
  const last = recorded?.at(-1);
  if (recorded === undefined || recorded.length < 2 || last === undefined) return last;
  const values = new Map(recorded.flatMap((second) => [...second.values]));
  for (const name of values.keys()) {
    if (!name.endsWith(".count")) continue;
    values.set(
      name,
      recorded.reduce((sum, second) => sum + (second.values.get(name) ?? 0), 0),
    );
  }
  return { atMs: last.atMs, values };
}

const nothing = { generator: 0, sis: 0, postgres: 0 };

function secondOf(
  plan: Plan,
  second: number,
  snapshot: RecordedSecond | undefined,
  sample: MachineSample | undefined,
): SecondEvidence {
  const count = (metric: string) => snapshot?.values.get(`${metric}.count`) ?? 0;
  const { generator, sis, postgres, other } = sample?.cores ?? { ...nothing, other: 0 };
  return {
    second,
    plannedArrivalsPerSecond: plannedArrivals(plan, second, second + 1),
    startedArrivalsPerSecond: count("arrivals"),
    droppedArrivalsPerSecond: count("dropped_iterations"),
    completedArrivalsPerSecond: count("iterations"),
    requestsPerSecond: count("http_reqs"),
    failedPerSecond: count("failed_requests"),
    p95MsByKind: p95ByKind(snapshot),
    p95MsByJourney: p95ByJourney(snapshot),
    activeUsers: snapshot?.values.get("vus.value") ?? 0,
    cores: { generator, sis, postgres, other },
    eventLoopLagMs: sample?.eventLoopLagMs ?? null,
    memoryBytes: sample?.memoryBytes ?? nothing,
  };
}

/** A week: times that someone wrote into the files could fill the memory. */
const mostSeconds = 7 * 24 * 3600;

/** One entry per second, from the start of the load until the last visit ended. */
export function secondEvidence(
  plan: Plan,
  recorded: Recorded,
  samples: MachineSample[],
  span: Span,
): SecondEvidence[] {
  const snapshots = bySecond(recorded.seconds, span);
  const machine = bySecond(samples, span);
  const length = Math.max(Math.ceil(plan.seconds), ...[...snapshots.keys()].map((second) => second + 1));
  if (length > mostSeconds) throw new Error(`A load of ${length} seconds can't be true.`);
  return Array.from({ length }, (_, second) =>
    secondOf(plan, second, merged(snapshots.get(second)), machine.get(second)?.at(-1)),
  );
}

type SignInMinute = { readonly minute: number; readonly attempts: number; readonly failed: number };

/** Minutes of the load in which anyone tried to sign in. */
export function signInMinutes(recorded: Recorded, span: Span): SignInMinute[] {
  const total = (seconds: RecordedSecond[], metric: string) =>
    seconds.reduce((sum, { values }) => sum + (values.get(`${metric}.count`) ?? 0), 0);
  const minutes = Map.groupBy(recorded.seconds, ({ atMs }) =>
    Math.floor(Math.max(0, secondAt(atMs, span)) / 60),
  );
  return [...minutes]
    .map(([minute, seconds]) => ({
      minute,
      attempts: total(seconds, "sign_in_attempts"),
      failed: total(seconds, "sign_in_failures"),
    }))
    .filter((minute) => minute.attempts > 0);
}
