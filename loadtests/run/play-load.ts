/** Plays a prepared load: k6 with the sampler beside it, with a time limit, and always stopped at the end. */
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { RunningProcess } from "../../parts/processes.ts";
import type { Issuer } from "../../targets/reference-sis/people/issuer.ts";
import type { Meeting } from "../../targets/reference-sis/people/missing-rolls.ts";
import type { Plan } from "../model/plan.ts";
import type { FamilyInSession } from "./family-sessions.ts";
import type { K6Binary } from "./find-k6.ts";
import { type K6Files, startK6 } from "./k6-process.ts";
import type { Look } from "./last-looks.ts";
import type { openingLooksOf } from "./last-openings.ts";
import type { OutsideVisits } from "./outside-visits.ts";
import { type MachineSample, startSampler } from "./sampler.ts";
import type { WholeLook } from "./whole-looks.ts";

type LoadProgress = { readonly second: number; readonly ofSeconds: number; readonly text: string };

export type PlayOptions = {
  readonly target: string;
  /** Where the SIS's metrics are; undefined if it has none, or nobody said where. */
  readonly metricsUrl: string | undefined;
  readonly runId: string;
  readonly runDirectory: string;
  readonly k6: K6Binary;
  readonly issuer: Issuer;
  readonly processes: { readonly sis: number | undefined; readonly postgres: number | undefined };
  /** Where the collector beside the SIS publishes Postgres's metrics. */
  readonly collectorUrl?: string | undefined;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Called when k6 has been started, with its process id. */
  readonly onBegin?: (generatorId: number) => void;
  /** Called when everyone has left, and waited for before anything else is asked of the SIS. */
  readonly onEnd?: () => Promise<void>;
  /** Called, and waited for, when the machine is no longer watched: what is asked of the SIS after that is no load. */
  readonly onWatched?: () => Promise<void>;
  /** Called about once per second. */
  readonly onSample?: (sample: MachineSample) => void;
  /** A Prometheus that accepts remote writes, for k6's own metrics while it runs. */
  readonly prometheusUrl?: string | undefined;
  readonly signal?: AbortSignal;
};

/** What k6 plays: the plan, the day it is in the district, and the journeys whose people are in files. */
export type Load = {
  readonly plan: Plan;
  readonly files: K6Files;
  readonly day: string;
  readonly journeys: readonly string[];
  /** How often each request is sent if all goes well, by its name. */
  readonly planned: ReadonlyMap<string, number>;
  /** Classes whose teachers come to take attendance. */
  readonly dueRolls: readonly Meeting[];
  /** What is looked up when everyone has left. */
  readonly lastLooks: readonly Look[];
  readonly openingLooks: ReturnType<typeof openingLooksOf>;
  /** What is compared whole when everyone has left. */
  readonly wholeLooks: readonly WholeLook[];
  /** Families with a session, who all look up a schedule at once at the end. */
  readonly families: readonly FamilyInSession[];
  /** What was compared before anyone arrived. */
  readonly early: OutsideVisits;
  /** How many different people it sends. */
  readonly people: number;
  /** Names of the district's schools, by their ids. */
  readonly schools: ReadonlyMap<number, string>;
};

const entry = resolve(import.meta.dirname, "../client/arrive.ts");

export type Played<Result> = {
  /** K6's. */
  readonly exitCode: number;
  readonly afterwards: Result;
};

/** `afterwards` runs when everyone has left, while the SIS and the machine are still being watched. */
export async function playLoad<Result>(
  load: Load,
  options: PlayOptions,
  afterwards: () => Promise<Result>,
): Promise<Played<Result>> {
  const running = await startK6({ ...options, ...load, entry });
  options.onBegin?.(running.processId);
  const processes = { ...options.processes, generator: running.processId };
  const unwritten = new AbortController();
  const sampler = await startSampler({ ...options, processes, onFailure: (error) => unwritten.abort(error) });
  const progress = reportProgress(load.plan, options);
  try {
    const signals = [unwritten.signal, ...(options.signal ? [options.signal] : [])];
    const exitCode = await untilEnded(running, load.plan, AbortSignal.any(signals));
    return { exitCode, afterwards: await afterwards() };
  } finally {
    clearInterval(progress);
    await running.stop();
    await sampler.stop();
  }
}

function reportProgress(plan: Plan, options: PlayOptions): NodeJS.Timeout {
  const startedAt = performance.now();
  return setInterval(() => {
    const second = Math.min(Math.ceil(plan.seconds), Math.floor((performance.now() - startedAt) / 1000));
    const phase = plan.phases.find((candidate) => candidate.endSecond > second);
    const text = phase?.title ?? "The last visits finish";
    options.onProgress?.({ second, ofSeconds: Math.ceil(plan.seconds), text });
  }, 1000);
}

/** After the last arrival: visits finish, and k6 writes its summary. */
const finishMs = 120_000;

/** Waits for k6; stops it when the rehearsal is interrupted, its evidence can't be written, or k6 doesn't end. */
async function untilEnded(k6: RunningProcess, plan: Plan, signal: AbortSignal): Promise<number> {
  const limit = new AbortController();
  const bounded = AbortSignal.any([signal, limit.signal]);
  const tooLong = delay(plan.seconds * 1000 + finishMs, "too long" as const, { signal: bounded }).catch(
    () => "interrupted" as const,
  );
  const first = await Promise.race([k6.ended, tooLong]);
  if (typeof first === "string") await k6.stop();
  limit.abort();
  signal.throwIfAborted();
  return (await k6.ended).exitCode ?? -1;
}
