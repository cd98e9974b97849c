/** Signals of a real SIS and its collector: each scrape is written immediately, and an outage stays a gap. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { eventLoopLagMs } from "../../../loadtests/run/event-loop-lag.ts";
import { type MachineSample, startSampler } from "../../../loadtests/run/sampler.ts";
import { recordSignals, type SignalsRecorder } from "../../../loadtests/run/signals-recorder.ts";
import { readSignals } from "../../../readiness/evidence/signals/read-signals.ts";
import type { Signals } from "../../../readiness/evidence/signals/signals.ts";
import { patience } from "../../support/patience.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { type SisProcess, startSisProcess } from "../../support/sis-process.ts";

const collectorEntry = resolve(import.meta.dirname, "../../../sis/collector/main.ts");
const requests = "http_request_duration_seconds_count";
const signIn = { route: "sign-in-password" };
let database: TestDatabase;
let collector: SisProcess;
let home = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "recorder-"));
  database = await createDatabase("recorder");
  collector = await startSisProcess(database.url, {}, collectorEntry);
});

afterAll(async () => {
  collector.child.kill("SIGKILL");
  await collector.exited;
  await database.drop();
  await rm(home, { recursive: true });
});

const kill = async (sis: SisProcess): Promise<void> => {
  sis.child.kill("SIGKILL");
  await sis.exited;
};

const useAndAsk = async (sis: SisProcess, recorder: SignalsRecorder, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    await fetch(`${sis.url}/api/sign-in/password`, { method: "POST", body: "{}" });
  await recorder.scrape();
};

/** What a recorder killed at this moment leaves behind. */
const leftBehind = (folder: string, answers: number): Promise<Signals> =>
  vi.waitFor(async () => {
    const signals = await readSignals(join(folder, "signals.ndjson.gz"));
    expect(signals.answers("postgres")).toHaveLength(answers);
    return signals;
  }, patience);

test("an SIS that is killed and restarted leaves a gap, and its counts start from zero", async () => {
  const folder = await mkdtemp(join(home, "killed-"));
  const first = await startSisProcess(database.sisUrl);
  const recorder = recordSignals(folder, { metricsUrl: first.operationsUrl, collectorUrl: collector.url });
  await recorder.scrape();
  await useAndAsk(first, recorder, 3);
  await kill(first);
  expect(await recorder.scrape()).toBeUndefined();
  const before = await leftBehind(folder, 3);
  expect(before.answers("sis")).toHaveLength(2);
  expect(before.answers("schools")).toHaveLength(1);
  expect(before.increase(requests, signIn, 0, Number.POSITIVE_INFINITY)).toBe(3);
  expect(before.series("postgres_up", {}).at(-1)?.value).toBe(1);

  const second = await startSisProcess(database.sisUrl, {
    SIS_OPERATIONS_PORT: new URL(first.operationsUrl).port,
  });
  await useAndAsk(second, recorder, 2);
  await recorder.stop();
  await kill(second);
  const whole = await leftBehind(folder, 5);
  expect(whole.answers("sis")).toHaveLength(4);
  expect(whole.answers("schools")).toHaveLength(2);
  expect(whole.increase(requests, signIn, 0, Number.POSITIVE_INFINITY)).toBe(5);
});

test("the sampler scrapes the SIS once per second, knows its lag while it answers, and samples the machine throughout", async () => {
  const folder = await mkdtemp(join(home, "sampled-"));
  const sis = await startSisProcess(database.sisUrl);
  const processes = { generator: process.pid, sis: sis.child.pid, postgres: undefined };
  const seen: MachineSample[] = [];
  const onSample = (sample: MachineSample) => seen.push(sample);
  const sampler = await startSampler({
    runDirectory: folder,
    metricsUrl: sis.operationsUrl,
    processes,
    onSample,
  });
  await vi.waitUntil(() => seen.length >= 2, patience);
  await kill(sis);
  await vi.waitUntil(() => seen.at(-1)?.eventLoopLagMs === undefined, patience);
  const samples = await sampler.stop();
  const lags = samples.map(({ eventLoopLagMs: lag }) => lag);
  const answered = lags.indexOf(undefined);
  expect(answered).toBeGreaterThanOrEqual(2);
  expect(lags.slice(answered)).toEqual(lags.slice(answered).fill(undefined));
  const signals = await readSignals(join(folder, "signals.ndjson.gz"));
  expect(signals.answers("sis")).toHaveLength(answered + 1);
  expect(signals.series("firstbell_cores", { part: "idle" })).toEqual(
    samples.map(({ atMs, cores }) => ({ atMs, value: cores.idle })),
  );
  expect(signals.labels("firstbell_memory_bytes", "part")).toEqual(["generator", "postgres", "sis"]);
});

test("the lag is that of the time between two answers, even if the process restarted in between", () => {
  const counts = (...buckets: [string, number][]) =>
    new Map(
      buckets.map(([bound, count]) => [`sis_event_loop_delay_seconds_bucket{le="${bound}"}`, count] as const),
    );
  const before = counts(["0.1", 900], ["0.2", 900], ["+Inf", 900]);
  expect(eventLoopLagMs(before, counts(["0.1", 900], ["0.2", 1000], ["+Inf", 1000]))).toBeCloseTo(199, 6);
  expect(eventLoopLagMs(before, counts(["0.1", 100], ["0.2", 100], ["+Inf", 100]))).toBeCloseTo(99, 6);
  expect(eventLoopLagMs(before, before)).toBeUndefined();
  expect(eventLoopLagMs(before, counts())).toBeUndefined();
});
