/** Runs one scenario from a district to evidence: plan, people, k6 beside the sampler, and what came of it. */
import { createReadStream } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { RunningProcess } from "../../parts/processes.ts";
import { type LoadEvidence, requestKinds, type ScenarioEvidence } from "../../readiness/evidence/evidence.ts";
import { type District, openDistrict } from "../../targets/reference-sis/people/district-queries.ts";
import { gatherPeople, writePeople } from "../../targets/reference-sis/people/gather-people.ts";
import type { Issuer } from "../../targets/reference-sis/people/issuer.ts";
import { facts } from "../model/facts.ts";
import { k6Options } from "../model/k6-options.ts";
import { openingDayPlan } from "../model/opening-day.ts";
import type { Plan, PlanInput } from "../model/plan.ts";
import { steadyPlan } from "../model/steady.ts";
import { refuseForeignTarget } from "./allowed-target.ts";
import type { K6Binary } from "./find-k6.ts";
import { generatorHealth, phaseEvidence } from "./generator-health.ts";
import { type K6Files, k6Files, startK6 } from "./k6-process.ts";
import { readRecord } from "./read-record.ts";
import { readSummary, requestEvidence } from "./read-summary.ts";
import { type MachineSample, startSampler } from "./sampler.ts";
import { secondEvidence, signInMinutes } from "./second-evidence.ts";

/** How each scenario is planned; k6 plays any plan by the same file. */
export const scenarios = {
  "opening-day": openingDayPlan,
  steady: steadyPlan,
} as const satisfies Record<string, (input: PlanInput) => Plan>;

export type ScenarioId = keyof typeof scenarios;

/** What each scenario is for, and the kinds of request that it is judged by. */
const described: readonly ScenarioEvidence[] = [
  {
    id: "opening-day",
    title: "Opening day",
    purpose: "The peaks of a first day of school, one after another, without the quiet hours between them.",
    judgedBy: requestKinds,
  },
  {
    id: "steady",
    title: "Steady school day",
    purpose: "An even load of every kind of request, so that a fault stands out.",
    judgedBy: requestKinds,
  },
];

function describeScenario({ scenario }: Plan): ScenarioEvidence {
  const found = described.find(({ id }) => id === scenario);
  if (found === undefined) throw new Error(`No scenario is named ${scenario}.`);
  return found;
}

type LoadProgress = { second: number; ofSeconds: number; text: string };

export type RunPlanOptions = {
  target: string;
  /** The user's file of hosts that may be loaded besides this machine. */
  allowList?: string | undefined;
  databaseUrl: string;
  seed: number;
  guardianPassword: (guardianId: number) => string;
  runId: string;
  runDirectory: string;
  k6: K6Binary;
  issuer: Issuer;
  processes: { sis: number | null; postgres: number | null };
  /** Where the collector beside the SIS tells what Postgres does. */
  collectorUrl?: string | undefined;
  onProgress?: (progress: LoadProgress) => void;
  /** Called when k6 has been started, with its process id. */
  onBegin?: (generatorId: number) => void;
  /** Called about once a second. */
  onSample?: (sample: MachineSample) => void;
  /** Where k6 writes its own figures while it runs: a Prometheus that takes remote writes. */
  prometheusUrl?: string | undefined;
  signal?: AbortSignal;
};

export type RunScenarioOptions = RunPlanOptions & {
  scenario: ScenarioId;
  load: number;
  /** Called once, before anybody arrives. */
  onPlan?: (plan: Plan) => void;
};

/** After the last arrival: journeys finish, and k6 writes its summary. */
const finishMs = 120_000;
const entry = resolve(import.meta.dirname, "../scenarios/play-plan.ts");

/** Runs `work` with the district open, and closes it whatever happens. */
async function withDistrict<Result>(
  { databaseUrl, seed }: RunPlanOptions,
  work: (district: District) => Promise<Result>,
): Promise<Result> {
  const district = await openDistrict(databaseUrl, seed);
  try {
    return await work(district);
  } finally {
    await district.end();
  }
}

async function preparePeople(options: RunPlanOptions, plan: Plan, files: K6Files): Promise<void> {
  const onProgress = (text: string) =>
    options.onProgress?.({ second: 0, ofSeconds: Math.ceil(plan.seconds), text });
  const people = await withDistrict(options, (district) =>
    gatherPeople({ ...options, plan, district, onProgress }),
  );
  await writePeople(people, files.people);
}

function reportProgress(plan: Plan, options: RunPlanOptions): NodeJS.Timeout {
  const startedAt = performance.now();
  return setInterval(() => {
    const second = Math.min(Math.ceil(plan.seconds), Math.floor((performance.now() - startedAt) / 1000));
    const phase = plan.phases.find((candidate) => candidate.endSecond > second);
    const text = phase?.title ?? "The last people finish";
    options.onProgress?.({ second, ofSeconds: Math.ceil(plan.seconds), text });
  }, 1000);
}

/** Waits for k6; stops it when the rehearsal is interrupted or k6 does not come to its end. */
async function untilEnded(k6: RunningProcess, plan: Plan, signal: AbortSignal | undefined): Promise<number> {
  const limit = new AbortController();
  const bounded = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
  const tooLong = delay(plan.seconds * 1000 + finishMs, "too long" as const, { signal: bounded }).catch(
    () => "interrupted" as const,
  );
  const first = await Promise.race([k6.ended, tooLong]);
  if (typeof first === "string") await k6.stop();
  limit.abort();
  signal?.throwIfAborted();
  return (await k6.ended).exitCode ?? -1;
}

type Played = { exitCode: number; samples: MachineSample[] };

async function play(options: RunPlanOptions, plan: Plan, files: K6Files): Promise<Played> {
  const { k6, target, runId, runDirectory, prometheusUrl } = options;
  const running = await startK6({ k6, entry, files, target, runId, folder: runDirectory, prometheusUrl });
  options.onBegin?.(running.processId);
  const processes = { ...options.processes, generator: running.processId };
  const sampler = await startSampler({ ...options, processes });
  const progress = reportProgress(plan, options);
  try {
    const exitCode = await untilEnded(running, plan, options.signal);
    return { exitCode, samples: await sampler.stop() };
  } finally {
    clearInterval(progress);
    await running.stop();
    await sampler.stop();
  }
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file)) {
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return lines;
}

async function lastWords(files: K6Files): Promise<string> {
  const log = await readFile(files.log, "utf8").catch(() => "");
  return log.trim().split("\n").slice(-5).join(" | ");
}

async function gatherEvidence(
  options: RunPlanOptions,
  plan: Plan,
  files: K6Files,
  played: Played,
): Promise<LoadEvidence> {
  const summary = await readSummary(files.summary).catch(async (cause) => {
    throw new Error(`k6 ended with ${played.exitCode} and no summary: ${await lastWords(files)}`, { cause });
  });
  const recorded = await readRecord(files.series);
  const { endedAtMs } = recorded;
  const span = { startedAtMs: endedAtMs - summary.durationMs, endedAtMs };
  const samples = played.samples.filter(
    ({ atMs }) => atMs > span.startedAtMs && atMs <= span.endedAtMs + 1000,
  );
  const seconds = secondEvidence(plan, recorded, samples, span);
  const maxActiveUsers = Math.max(0, ...seconds.map((second) => second.activeUsers));
  return {
    scenario: describeScenario(plan),
    target: options.target,
    startedAt: new Date(span.startedAtMs).toISOString(),
    endedAt: new Date(endedAtMs).toISOString(),
    generatorExitCode: played.exitCode,
    phases: phaseEvidence(plan, summary),
    requests: requestEvidence(
      summary,
      plan.phases.map((phase) => phase.id),
    ),
    signInMinutes: signInMinutes(recorded, span),
    emptyAnswers: summary.value("empty_answers", null, "count"),
    seconds,
    generator: generatorHealth(summary, samples, maxActiveUsers),
    ledgerLines: await countLines(files.ledger),
  };
}

/**
 * Plays a plan. Writes plan.json, k6's files, ledger.ndjson, machine.ndjson, signals.ndjson.gz and load.json into the
 * run's folder.
 */
export async function runPlan(plan: Plan, options: RunPlanOptions): Promise<LoadEvidence> {
  await refuseForeignTarget(options.target, options.allowList);
  await mkdir(options.runDirectory, { recursive: true });
  const files = k6Files(options.runDirectory);
  await writeFile(files.ledger, "");
  await writeFile(files.plan, `${JSON.stringify({ ...plan, facts }, null, 1)}\n`);
  await writeFile(files.options, `${JSON.stringify(k6Options(plan), null, 1)}\n`);
  try {
    await preparePeople(options, plan, files);
    options.signal?.throwIfAborted();
    const played = await play(options, plan, files);
    const evidence = await gatherEvidence(options, plan, files, played);
    await writeFile(join(options.runDirectory, "load.json"), `${JSON.stringify(evidence)}\n`);
    return evidence;
  } finally {
    // Sessions and passwords are no evidence.
    await rm(files.people, { recursive: true, force: true });
  }
}

/** Plans a scenario for the district at hand, and plays it. */
export async function runScenario(options: RunScenarioOptions): Promise<LoadEvidence> {
  const size = await withDistrict(options, (district) => district.size());
  const plan = scenarios[options.scenario]({ ...size, load: options.load });
  options.onPlan?.(plan);
  return runPlan(plan, options);
}
