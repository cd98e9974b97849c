/** Once per second, what the machine's parts use and report during the load: machine.ndjson and signals.ndjson.gz. */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { openLineFile } from "../../parts/line-file.ts";
import { once } from "../../parts/once.ts";
import { seriesKey } from "../../readiness/evidence/signals/series-key.ts";
import { eventLoopLagMs } from "./event-loop-lag.ts";
import { type MachineUse, machineUse, type ProcessUse, processUse, serverUse } from "./processor-time.ts";
import { processTurns, serverTurns, type ThreadTurns, waitingThreads } from "./processor-wait.ts";
import {
  type RecordedParts,
  recordSignals,
  type SeriesValues,
  type SignalsRecorder,
} from "./signals-recorder.ts";

export type MachineSample = {
  /** Wall clock in milliseconds since the Unix epoch, at the end of the second. */
  readonly atMs: number;
  readonly cores: {
    readonly generator: number;
    readonly sis: number;
    readonly postgres: number;
    readonly other: number;
    readonly idle: number;
  };
  /** Threads that were ready to run and waited for a processor; undefined if that isn't known of all three. */
  readonly waiting:
    | { readonly generator: number; readonly sis: number; readonly postgres: number }
    | undefined;
  readonly memoryBytes: { readonly generator: number; readonly sis: number; readonly postgres: number };
  /** The 99th percentile since the SIS's last answer; undefined if it didn't answer. */
  readonly eventLoopLagMs: number | undefined;
  /** How far the wall clock ran ahead of (or behind) the monotonic clock since the last sample. */
  readonly clockStepMs: number;
};

export type SampledProcesses = {
  readonly generator: number;
  readonly sis: number | undefined;
  readonly postgres: number | undefined;
};

export type SamplerOptions = RecordedParts & {
  readonly runDirectory: string;
  readonly processes: SampledProcesses;
  readonly onSample?: ((sample: MachineSample) => void) | undefined;
  /** Called as soon as a file can't be written, as on a full disk. */
  readonly onFailure?: (error: unknown) => void;
};

/** `stop` may be called more than once, and returns the same samples. */
export type Sampler = { stop(): Promise<MachineSample[]> };

const everyMs = 1000;

export async function startSampler(options: SamplerOptions): Promise<Sampler> {
  const { runDirectory, processes, onSample, onFailure } = options;
  const samples: MachineSample[] = [];
  const output = openLineFile(join(runDirectory, "machine.ndjson"), onFailure);
  const recorder = recordSignals(runDirectory, options, onFailure);
  const lag = await watchLag(recorder);
  let before = await read(processes);
  let pending: Promise<void> = Promise.resolve();
  const sample = async () => {
    const [lagMs, now] = await Promise.all([lag(), read(processes)]);
    const taken = between(before, now, lagMs);
    before = now;
    samples.push(taken);
    onSample?.(taken);
    recorder.record("machine", signalsOf(taken), taken.atMs);
    output.write(JSON.stringify(taken));
  };
  const timer = setInterval(() => {
    pending = pending.then(sample);
  }, everyMs);
  const stop = once(async () => {
    clearInterval(timer);
    await pending;
    await recorder.stop();
    await output.close();
    return samples;
  });
  return { stop };
}

type Part = keyof SampledProcesses;

type Reading = {
  readonly wallMs: number;
  readonly monotonicMs: number;
  readonly machine: MachineUse;
  readonly generator: ProcessUse;
  readonly sis: ProcessUse;
  readonly postgres: ProcessUse;
  readonly turns: Readonly<Record<Part, ThreadTurns | undefined>>;
};

async function read(processes: SampledProcesses): Promise<Reading> {
  const [machine, generator, sis, postgres, turns] = await Promise.all([
    machineUse(),
    processUse(processes.generator),
    processUse(processes.sis),
    serverUse(processes.postgres),
    readTurns(processes),
  ]);
  return { wallMs: Date.now(), monotonicMs: performance.now(), machine, generator, sis, postgres, turns };
}

async function readTurns(processes: SampledProcesses): Promise<Reading["turns"]> {
  const [generator, sis, postgres] = await Promise.all([
    processTurns(processes.generator),
    processTurns(processes.sis),
    serverTurns(processes.postgres),
  ]);
  return { generator, sis, postgres };
}

function between(before: Reading, now: Reading, lagMs: number | undefined): MachineSample {
  const seconds = Math.max(0.001, (now.monotonicMs - before.monotonicMs) / 1000);
  const cores = (part: Part) => Math.max(0, now[part].cpuSeconds - before[part].cpuSeconds) / seconds;
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
    waiting: waitingIn(before, now, seconds),
    memoryBytes: {
      generator: now.generator.memoryBytes,
      sis: now.sis.memoryBytes,
      postgres: now.postgres.memoryBytes,
    },
    eventLoopLagMs: lagMs,
    clockStepMs: now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs),
  };
}

function waitingIn(before: Reading, now: Reading, seconds: number): MachineSample["waiting"] {
  const waiting = (part: Part) => waitingThreads(before.turns[part], now.turns[part], seconds);
  const [generator, sis, postgres] = [waiting("generator"), waiting("sis"), waiting("postgres")];
  return generator === undefined || sis === undefined || postgres === undefined
    ? undefined
    : { generator, sis, postgres };
}

/** The sample as metrics of the harness. */
function signalsOf({ cores, memoryBytes }: MachineSample): SeriesValues {
  const named = (metric: string, parts: Record<string, number>) =>
    Object.entries(parts).map(([part, value]) => [seriesKey(metric, { part }), value] as const);
  return new Map([...named("firstbell_cores", cores), ...named("firstbell_memory_bytes", memoryBytes)]);
}

/** Scrapes the SIS, and returns how late its event loop ran since its last answer. */
async function watchLag(recorder: SignalsRecorder): Promise<() => Promise<number | undefined>> {
  let before = await recorder.scrape();
  return async () => {
    const now = await recorder.scrape();
    const lagMs = before === undefined || now === undefined ? undefined : eventLoopLagMs(before, now);
    before = now ?? before;
    return lagMs;
  };
}
