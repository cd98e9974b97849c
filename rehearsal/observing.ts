/** An observed rehearsal: Prometheus scrapes it while it runs, and its alerts become evidence. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { packRecording, recordingName } from "../dashboards/draw/recording.ts";
import { readBoards } from "../dashboards/panel-queries.ts";
import type { Plan } from "../loadtests/model/plan.ts";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { type Exporter, startExporter } from "../observe/exporter/exporter.ts";
import { clearTargets, untilLetGo, writeTargets } from "../observe/prometheus/targets.ts";
import { alertEvidenceOf, reasonOf } from "../observe/recorded/alert-evidence-of.ts";
import { recordBoards } from "../observe/recorded/record-boards.ts";
import { once } from "../parts/once.ts";
import type { AlertEvidence } from "../readiness/evidence/alert-evidence.ts";
import type { Context } from "./context.ts";
import { ownPrometheus, runningPrometheus } from "./prometheus-part.ts";

export type ObservedRun = {
  readonly runId: string;
  readonly runDirectory: string;
  readonly scenario: Scenario;
  readonly students: number;
  readonly load: number;
  readonly sisMetricsUrl: string;
  readonly collectorUrl: string;
};

export type Observing = Pick<Exporter, "onBegin" | "onSample" | "onFault"> & {
  readonly prometheusUrl: string;
  onPlan(plan: Plan): void;
  /**
   * Waits for the last scrape, writes alerts.json and boards.json.gz, and removes the targets. Prints which alerts fired and
   * what couldn't be recorded. A second call waits for the first.
   */
  finish(): Promise<void>;
};

/** From before the first arrival to the last scrape. */
type RunSpan = { readonly fromMs: number; readonly beganAtMs: number; readonly toMs: number };

/** Two scrapes and an evaluation after the last request. */
const settleMs = 5000;
const stepSeconds = 2;

function whereToLook(context: Context, url: string, runId: string): void {
  const query = encodeURIComponent(
    `sum by (kind) (rate(http_request_duration_seconds_count{run="${runId}"}[10s]))`,
  );
  context.say(`observed by Prometheus: ${url}/query?g0.expr=${query}&g0.tab=graph&g0.range_input=10m`);
  context.say(`alerts: ${url}/alerts`);
}

/** If Prometheus fails, the run still gets its reconciliation, audit and report. */
async function keepAlerts(context: Context, url: string, run: ObservedRun, span: RunSpan): Promise<void> {
  const evidence = await alertEvidenceOf(url, run.runId, { ...span, stepSeconds });
  context.signal.throwIfAborted();
  await writeFile(join(run.runDirectory, "alerts.json"), `${JSON.stringify(evidence)}\n`);
  for (const line of alertsInWords(evidence)) context.say(line);
}

function alertsInWords(evidence: AlertEvidence): string[] {
  if ("notRecorded" in evidence) return [`alerts were not recorded: ${evidence.notRecorded}`];
  const names = [...new Set(evidence.alerts.map(({ alert }) => alert))];
  return [
    ...evidence.blind.map(
      ({ fromMs, toMs }) => `Prometheus recorded nothing for ${Math.round((toMs - fromMs) / 1000)} s`,
    ),
    names.length === 0 ? "no alert fired" : `alerts that fired: ${names.join(", ")}`,
  ];
}

/** What the boards showed since the load started; if Prometheus fails, prints why and returns undefined. */
async function askBoards(context: Context, url: string, run: ObservedRun, span: RunSpan) {
  const { runId, scenario, students, load } = run;
  const facts = {
    run: runId,
    scenario: scenario.id,
    students,
    load,
    fromMs: span.beganAtMs,
    toMs: span.toMs,
  };
  const boards = await readBoards();
  try {
    return await recordBoards(url, boards, facts);
  } catch (error) {
    context.signal.throwIfAborted();
    context.say(`the boards were not recorded: ${reasonOf(error)}`);
    return undefined;
  }
}

async function keepBoards(context: Context, url: string, run: ObservedRun, span: RunSpan): Promise<void> {
  const recording = await askBoards(context, url, run, span);
  if (recording !== undefined)
    await writeFile(join(run.runDirectory, recordingName), await packRecording(recording));
}

async function letGo(context: Context, url: string, runId: string): Promise<void> {
  await untilLetGo(url, runId, context.signal).catch((error: unknown) => {
    context.signal.throwIfAborted();
    context.say(`Prometheus's targets could not be checked: ${reasonOf(error)}`);
  });
}

export async function startObserving(context: Context, run: ObservedRun): Promise<Observing> {
  const { runId, scenario, students, load } = run;
  const fromMs = Date.now();
  const { url, targetsFolder } = (await runningPrometheus(context)) ?? (await ownPrometheus(context));
  const ledgerFile = join(run.runDirectory, "ledger.ndjson");
  const exporter = await startExporter({
    scenario: scenario.id,
    students,
    load,
    ledgerFile,
    nowMs: Date.now,
  });
  context.cleanup.add("the exporter", exporter.stop);
  const sis = new URL(run.sisMetricsUrl).host;
  const postgres = new URL(run.collectorUrl).host;
  const targets = { sis, "sis-schools": sis, postgres, firstbell: exporter.address };
  await clearTargets(targetsFolder);
  const remove = await writeTargets(targetsFolder, runId, targets);
  context.cleanup.add("the targets", remove);
  whereToLook(context, url, runId);
  let beganAtMs = fromMs;
  const finish = once(async () => {
    await delay(settleMs, undefined, { signal: context.signal });
    const span = { fromMs, beganAtMs, toMs: Date.now() };
    // First, so that Prometheus can drop the run's targets while it's being queried.
    await remove();
    await keepAlerts(context, url, run, span);
    await keepBoards(context, url, run, span);
    await letGo(context, url, runId);
    await exporter.stop();
  });
  return {
    prometheusUrl: url,
    onPlan: exporter.onPlan,
    onBegin: () => {
      beganAtMs = Date.now();
      exporter.onBegin();
    },
    onSample: exporter.onSample,
    onFault: exporter.onFault,
    finish,
  };
}
