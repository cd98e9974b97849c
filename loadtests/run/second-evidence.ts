/** Second by second: what was planned, what k6 recorded and what the machine used, on one time axis. */
import { type RequestKind, requestKinds, type SecondEvidence } from "../../readiness/evidence.ts";
import { journeyIds } from "../model/journeys.ts";
import type { Plan } from "../model/plan.ts";
import { plannedArrivals } from "../model/rates.ts";
import type { Recorded, RecordedSecond } from "./read-record.ts";
import type { MachineSample } from "./sampler.ts";

/** Names of the generator's metrics: a kind or a journey with underscores. */
function underscored(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll("-", "_")}`;
}

function bySecond<Entry extends { atMs: number }>(entries: Entry[], startedAtMs: number): Map<number, Entry> {
  return new Map(
    entries.map((entry) => [Math.max(0, Math.ceil((entry.atMs - startedAtMs) / 1000 - 0.5) - 1), entry]),
  );
}

function p95(recorded: RecordedSecond | undefined, metric: string): number | null {
  return recorded?.values.get(`${metric}.p(95)`) || null;
}

function p95ByKind(recorded: RecordedSecond | undefined): Partial<Record<RequestKind, number>> {
  const found: Partial<Record<RequestKind, number>> = {};
  for (const kind of requestKinds) {
    const value = p95(recorded, underscored("kind", kind));
    if (value !== null) found[kind] = value;
  }
  return found;
}

function p95ByJourney(recorded: RecordedSecond | undefined): Record<string, number> {
  const found: Record<string, number> = {};
  for (const journey of journeyIds) {
    const value = p95(recorded, underscored("journey", journey));
    if (value !== null) found[journey] = value;
  }
  return found;
}

/** One entry a second from the start of the load until the last person was done. */
export function secondEvidence(plan: Plan, recorded: Recorded, samples: MachineSample[]): SecondEvidence[] {
  const snapshots = bySecond(recorded.seconds, recorded.startedAtMs);
  const machine = bySecond(samples, recorded.startedAtMs);
  const last = Math.max(Math.ceil(plan.seconds) - 1, ...snapshots.keys());
  return Array.from({ length: last + 1 }, (_, second): SecondEvidence => {
    const snapshot = snapshots.get(second);
    const sample = machine.get(second);
    const count = (metric: string) => snapshot?.values.get(`${metric}.count`) ?? 0;
    return {
      second,
      plannedArrivalsPerSecond: plannedArrivals(plan, second, second + 1),
      startedArrivalsPerSecond: count("arrivals"),
      completedArrivalsPerSecond: count("iterations"),
      requestsPerSecond: count("http_reqs"),
      failedPerSecond: count("failed_requests"),
      p95MsByKind: p95ByKind(snapshot),
      p95MsByJourney: p95ByJourney(snapshot),
      activeUsers: snapshot?.values.get("vus.value") ?? 0,
      cores: {
        generator: sample?.cores.generator ?? 0,
        sis: sample?.cores.sis ?? 0,
        postgres: sample?.cores.postgres ?? 0,
        other: sample?.cores.other ?? 0,
      },
      eventLoopLagMs: sample?.eventLoopLagMs ?? null,
      memoryBytes: sample?.memoryBytes ?? { generator: 0, sis: 0, postgres: 0 },
    };
  });
}

type SignInMinute = { minute: number; attempts: number; failed: number };

/** Minutes of the load in which somebody tried to sign in. */
export function signInMinutes(recorded: Recorded): SignInMinute[] {
  const minutes = new Map<number, SignInMinute>();
  for (const [second, { values }] of bySecond(recorded.seconds, recorded.startedAtMs)) {
    const minute = Math.floor(second / 60);
    const entry = minutes.get(minute) ?? { minute, attempts: 0, failed: 0 };
    entry.attempts += values.get("sign_in_attempts.count") ?? 0;
    entry.failed += values.get("sign_in_failures.count") ?? 0;
    minutes.set(minute, entry);
  }
  return [...minutes.values()].filter((entry) => entry.attempts > 0);
}
