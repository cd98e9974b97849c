/** Once a second, what the machine's parts use while the load runs: one line of machine.ndjson each. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { performance } from "node:perf_hooks";
import { paths } from "../client/paths.ts";
import { type MachineUse, machineUse, type ProcessUse, processUse, serverUse } from "./processor-time.ts";

export type MachineSample = {
  /** Wall clock in milliseconds since the Unix epoch, at the end of the second. */
  atMs: number;
  cores: { generator: number; sis: number; postgres: number; other: number; idle: number };
  memoryBytes: { generator: number; sis: number; postgres: number };
  eventLoopLagMs: number | null;
  /** How far the wall clock went ahead of (or behind) the monotonic clock since the sample before. */
  clockStepMs: number;
};

type Reading = {
  wallMs: number;
  monotonicMs: number;
  machine: MachineUse;
  generator: ProcessUse;
  sis: ProcessUse;
  postgres: ProcessUse;
};

export type SampledProcesses = { generator: number; sis: number | null; postgres: number | null };

async function read(processes: SampledProcesses): Promise<Reading> {
  const [machine, generator, sis, postgres] = await Promise.all([
    machineUse(),
    processUse(processes.generator),
    processUse(processes.sis),
    serverUse(processes.postgres),
  ]);
  return { wallMs: Date.now(), monotonicMs: performance.now(), machine, generator, sis, postgres };
}

/** The SIS's histogram samples every 10 ms and counts that wait as delay. */
const lagSamplingMs = 10;
const lagPattern = /^nodejs_eventloop_lag_p99_seconds(?:\{[^}]*\})? (\S+)$/m;
const scrapeTimeoutMs = 900;

/** The 99th percentile since the scrape before; null where the SIS does not answer or does not tell. */
async function eventLoopLag(target: string): Promise<number | null> {
  try {
    const answer = await fetch(target + paths.metrics, { signal: AbortSignal.timeout(scrapeTimeoutMs) });
    const seconds = lagPattern.exec(await answer.text())?.[1];
    return seconds === undefined ? null : Math.max(0, Number(seconds) * 1000 - lagSamplingMs);
  } catch {
    return null;
  }
}

function between(before: Reading, now: Reading, eventLoopLagMs: number | null): MachineSample {
  const seconds = Math.max(0.001, (now.monotonicMs - before.monotonicMs) / 1000);
  const cores = (part: "generator" | "sis" | "postgres") =>
    Math.max(0, now[part].cpuSeconds - before[part].cpuSeconds) / seconds;
  const busy = (now.machine.busySeconds - before.machine.busySeconds) / seconds;
  const [generator, sis, postgres] = [cores("generator"), cores("sis"), cores("postgres")];
  return {
    atMs: now.wallMs,
    cores: {
      generator,
      sis,
      postgres,
      other: Math.max(0, busy - generator - sis - postgres),
      idle: Math.max(0, (now.machine.idleSeconds - before.machine.idleSeconds) / seconds),
    },
    memoryBytes: {
      generator: now.generator.memoryBytes,
      sis: now.sis.memoryBytes,
      postgres: now.postgres.memoryBytes,
    },
    eventLoopLagMs,
    clockStepMs: now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs),
  };
}

/** `stop` may be called again, and gives the same samples. */
export type Sampler = { stop(): Promise<MachineSample[]> };

const everyMs = 1000;

export async function startSampler(
  file: string,
  target: string,
  processes: SampledProcesses,
  onSample: (sample: MachineSample) => void = () => {},
): Promise<Sampler> {
  const samples: MachineSample[] = [];
  const output = createWriteStream(file);
  let before = await read(processes);
  let pending: Promise<void> = Promise.resolve();
  const sample = async () => {
    const [lag, now] = await Promise.all([eventLoopLag(target), read(processes)]);
    const taken = between(before, now, lag);
    before = now;
    samples.push(taken);
    onSample(taken);
    output.write(`${JSON.stringify(taken)}\n`);
  };
  const timer = setInterval(() => {
    pending = pending.then(sample);
  }, everyMs);
  const finish = async () => {
    clearInterval(timer);
    await pending;
    output.end();
    await once(output, "finish");
    return samples;
  };
  let finished: Promise<MachineSample[]> | null = null;
  return {
    stop: () => {
      finished ??= finish();
      return finished;
    },
  };
}
