/**
 * When nobody got an answer, or nobody could sign in, from k6's own record: seconds in which requests were waiting and none
 * succeeded. Whether the generator or its machine may be the reason is known for each second. Pure.
 */
import { type StallEvidence, stalls } from "../../readiness/evidence/stall-evidence.ts";
import { kindMetric } from "../model/metric-names.ts";
import { isFull } from "./generator-health.ts";
import type { RecordedSecond } from "./read-record.ts";
import type { MachineSample } from "./sampler.ts";

/** In each second of k6's record. */
type Watched = {
  readonly second: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Of the requests that ended in it. */
  readonly longestSeconds: number;
  readonly machine: Machine;
};

/** In one second: whether a lack of processors can be the reason that nobody got an answer. */
type Machine = "had capacity to spare" | "was full" | "was full, and the system idle";

type Counters = { readonly all: string; readonly failed: string; readonly waits: string };

const countersOf = {
  answers: { all: "http_reqs", failed: "failed_requests", waits: "http_req_duration" },
  "sign-ins": { all: "sign_in_attempts", failed: "sign_in_failures", waits: kindMetric("sign-in") },
} as const satisfies Record<StallEvidence["what"], Counters>;

/** Shorter times are a slow answer. [K] */
const leastSeconds = 3;
/** Fewer people may each have been unlucky. [K] */
const fewestFailed = 3;

export function stallEvidence(
  recorded: readonly RecordedSecond[],
  samples: readonly MachineSample[],
  startedAtMs: number,
): StallEvidence[] {
  const machine = machineBySecond(samples, startedAtMs);
  return stalls.flatMap((what) => {
    const watched = recorded.map((second) => watchedSecond(second, countersOf[what], startedAtMs, machine));
    return spells(watched)
      .map((spell) => stallOf(what, spell, watched))
      .filter(({ provenSeconds, failed }) => provenSeconds >= leastSeconds && failed >= fewestFailed);
  });
}

/** What proves more comes later. */
const proofs: readonly Machine[] = ["was full", "was full, and the system idle", "had capacity to spare"];

/** Of two samples near one second, the one that proves more counts. */
function machineBySecond(
  samples: readonly MachineSample[],
  startedAtMs: number,
): ReadonlyMap<number, Machine> {
  const states = samples.map((sample) => [secondOf(sample.atMs, startedAtMs), machineIn(sample)] as const);
  return new Map(proofs.flatMap((proof) => states.filter(([, state]) => state === proof)));
}

/** Below this, the generator had a processor, or the system had nothing to do, for more than half of the second. [K] */
const mostThreads = 0.5;

/** A system that waits for a processor that others use is slow because of them; one that asks for none isn't. */
function machineIn(sample: MachineSample): Machine {
  const { cores, waiting } = sample;
  if (!isFull(sample)) return "had capacity to spare";
  if (waiting === undefined || waiting.generator >= mostThreads) return "was full";
  const ofSystem = cores.sis + waiting.sis + cores.postgres + waiting.postgres;
  return ofSystem < mostThreads ? "was full, and the system idle" : "was full";
}

function secondOf(atMs: number, startedAtMs: number): number {
  return Math.round((atMs - startedAtMs) / 1000);
}

function watchedSecond(
  { atMs, values }: RecordedSecond,
  { all, failed, waits }: Counters,
  startedAtMs: number,
  machine: ReadonlyMap<number, Machine>,
): Watched {
  const second = secondOf(atMs, startedAtMs);
  const failures = values.get(`${failed}.count`) ?? 0;
  return {
    second,
    succeeded: (values.get(`${all}.count`) ?? 0) - failures,
    failed: failures,
    longestSeconds: (values.get(`${waits}.max`) ?? 0) / 1000,
    machine: machine.get(second) ?? "was full",
  };
}

/** Two records apart: one of them may have come a moment later than its second. */
const longestGap = 2;

/** Seconds in which someone was waiting and nobody succeeded, one after another. */
function spells(watched: readonly Watched[]): Watched[][] {
  const waiting = secondsOfWaiting(watched);
  const found: Watched[][] = [];
  for (const each of watched.filter(({ second, succeeded }) => succeeded <= 0 && waiting.has(second))) {
    const spell = found.at(-1);
    const last = spell?.at(-1);
    if (spell !== undefined && last !== undefined && each.second - last.second <= longestGap)
      spell.push(each);
    else found.push([each]);
  }
  return found;
}

/** A request that ended in a second and took longer was waiting in the seconds before it. */
function secondsOfWaiting(watched: readonly Watched[]): ReadonlySet<number> {
  const seconds = new Set<number>();
  for (const { second, succeeded, failed, longestSeconds } of watched) {
    if (succeeded + failed <= 0) continue;
    for (let earlier = 0; earlier <= Math.floor(longestSeconds); earlier += 1) seconds.add(second - earlier);
  }
  return seconds;
}

function stallOf(
  what: StallEvidence["what"],
  spell: readonly Watched[],
  watched: readonly Watched[],
): StallEvidence {
  const beginSecond = spell[0]?.second ?? 0;
  const endSecond = (spell.at(-1)?.second ?? 0) + 1;
  const ended = watched.filter(({ second }) => second >= beginSecond && second <= endSecond);
  const seconds = (state: Machine) => spell.filter(({ machine }) => machine === state).length;
  const idleSeconds = seconds("was full, and the system idle");
  return {
    what,
    beginSecond,
    endSecond,
    provenSeconds: seconds("had capacity to spare") + idleSeconds,
    idleSeconds,
    failed: ended.reduce((sum, { failed }) => sum + failed, 0),
  };
}
