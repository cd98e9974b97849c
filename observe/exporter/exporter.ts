/** The rehearsal's own metrics for Prometheus, on a free loopback port while the load runs. */
import { createServer, type ServerResponse } from "node:http";
import { Counter, Gauge, Registry } from "prom-client";
import {
  type FirstbellMetricName,
  firstbellMetrics,
  machineParts,
} from "../../dashboards/metrics/firstbell.ts";
import { arrivalsUntil } from "../../loadtests/model/curve.ts";
import type { Plan } from "../../loadtests/model/plan.ts";
import type { MachineSample } from "../../loadtests/run/sampler.ts";
import { listenOnLoopback, loopback } from "../../parts/listening.ts";
import { tailLedger } from "./ledger-tail.ts";

export type ExporterOptions = {
  readonly scenario: string;
  readonly students: number;
  readonly load: number;
  readonly ledgerFile: string;
  readonly nowMs: () => number;
};

export type Exporter = {
  /** Host and port. */
  readonly address: string;
  onPlan(plan: Plan): void;
  /** The first people arrive now. */
  onBegin(): void;
  onSample(sample: MachineSample): void;
  /** An injected fault starts or ends. */
  onFault(fault: string, there: boolean): void;
  stop(): Promise<void>;
};

type Progress = { plan: Plan | undefined; beganAtMs: number | undefined };

export async function startExporter(options: ExporterOptions): Promise<Exporter> {
  const { scenario, students, load, ledgerFile, nowMs } = options;
  const registry = new Registry();
  const progress: Progress = { plan: undefined, beganAtMs: undefined };
  gauge("firstbell_run_info", registry).set({ scenario, students: String(students), load: String(load) }, 1);
  measureProgress(registry, progress, nowMs);
  measureLedger(registry, ledgerFile);
  const onSample = measureMachine(registry);
  const faults = gauge("firstbell_fault", registry);
  return {
    ...(await serve(registry)),
    onPlan: (plan) => {
      progress.plan = plan;
    },
    onBegin: () => {
      progress.beganAtMs = nowMs();
    },
    onSample,
    onFault: (fault, there) => faults.set({ fault }, there ? 1 : 0),
  };
}

function gauge(name: FirstbellMetricName, registry: Registry, collect?: () => void | Promise<void>): Gauge {
  const { help, labels } = firstbellMetrics[name];
  return new Gauge({
    name,
    help,
    labelNames: Object.keys(labels),
    registers: [registry],
    ...(collect && { collect }),
  });
}

function measureProgress(registry: Registry, progress: Progress, nowMs: () => number): void {
  const phase = gauge("firstbell_phase", registry, () => {
    const second = secondOf(progress, nowMs());
    for (const { id, beginSecond, endSecond } of progress.plan?.phases ?? [])
      phase.set({ phase: id }, second !== undefined && second >= beginSecond && second < endSecond ? 1 : 0);
  });
  counter("firstbell_planned_arrivals_total", registry, function collect() {
    const second = secondOf(progress, nowMs());
    this.reset();
    if (progress.plan === undefined) return;
    for (const [journey, arrivals] of plannedByJourney(progress.plan, second ?? 0))
      this.inc({ journey }, arrivals);
  });
}

/** Seconds since the first arrival; undefined before it. */
function secondOf({ beganAtMs }: Progress, nowMs: number): number | undefined {
  return beganAtMs === undefined ? undefined : (nowMs - beganAtMs) / 1000;
}

function counter(
  name: FirstbellMetricName,
  registry: Registry,
  collect: (this: Counter) => void | Promise<void>,
): Counter {
  const { help, labels } = firstbellMetrics[name];
  return new Counter({ name, help, labelNames: Object.keys(labels), registers: [registry], collect });
}

function plannedByJourney({ streams }: Plan, second: number): Map<string, number> {
  const planned = new Map<string, number>();
  for (const { journey, curve, beginSecond } of streams) {
    const soFar = Math.floor(arrivalsUntil(curve, (second - beginSecond) * 1000));
    planned.set(journey, (planned.get(journey) ?? 0) + soFar);
  }
  return planned;
}

function measureLedger(registry: Registry, ledgerFile: string): void {
  const tail = tailLedger(ledgerFile);
  counter("firstbell_ledger_operations_total", registry, async function collect() {
    const counts = await tail();
    this.reset();
    for (const { kind, outcome, operations } of counts) this.inc({ kind, outcome }, operations);
  });
}

function measureMachine(registry: Registry): (sample: MachineSample) => void {
  const cores = gauge("firstbell_cores", registry);
  const memory = gauge("firstbell_memory_bytes", registry);
  const clockStep = gauge("firstbell_clock_step_seconds", registry);
  return (sample) => {
    for (const part of machineParts) cores.set({ part }, sample.cores[part]);
    for (const [part, bytes] of Object.entries(sample.memoryBytes)) memory.set({ part }, bytes);
    clockStep.set(sample.clockStepMs / 1000);
  };
}

/** Listens on loopback and answers every request with the metrics. */
async function serve(registry: Registry): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer((_, response) => void sendMetrics(registry, response));
  const port = await listenOnLoopback(server);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { address: `${loopback}:${port}`, stop };
}

async function sendMetrics(registry: Registry, response: ServerResponse): Promise<void> {
  response.setHeader("Content-Type", registry.contentType);
  response.end(await registry.metrics());
}
