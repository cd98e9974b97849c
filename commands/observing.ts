/** A rehearsal that is observed: its figures go to a Prometheus while it runs, and its alerts into its evidence. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readBoards } from "../dashboards/boards/panel-queries.ts";
import { packRecording, recordingName } from "../dashboards/draw/recording.ts";
import type { Plan } from "../loadtests/model/plan.ts";
import { type Exporter, startExporter } from "../observe/exporter/exporter.ts";
import { writeTargets } from "../observe/prometheus/targets.ts";
import { recordAlerts } from "../observe/recorded/record-alerts.ts";
import { recordBoards } from "../observe/recorded/record-boards.ts";
import type { Context } from "./context.ts";
import { ownPrometheus, runningPrometheus } from "./prometheus-part.ts";

export type ObservedRun = {
  runId: string;
  runDirectory: string;
  scenario: string;
  students: number;
  load: number;
  sisUrl: string;
  collectorUrl: string;
};

export type Observing = Pick<Exporter, "onBegin" | "onSample" | "onFault"> & {
  prometheusUrl: string;
  onPlan(plan: Plan): void;
  /**
   * Waits for the last figures, writes alerts.json and boards.json.gz, takes the targets away. Says which alerts fired.
   */
  finish(): Promise<void>;
};

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

async function writeAlerts(context: Context, url: string, run: ObservedRun, fromMs: number): Promise<void> {
  const span = { fromMs, toMs: Date.now(), stepSeconds };
  const alerts = await recordAlerts(url, run.runId, span);
  await writeFile(
    join(run.runDirectory, "alerts.json"),
    `${JSON.stringify({ rules: "rehearsal", alerts })}\n`,
  );
  const names = [...new Set(alerts.map(({ alert }) => alert))];
  context.say(names.length === 0 ? "no alert fired" : `alerts that fired: ${names.join(", ")}`);
}

/** What the boards showed since the load began. */
async function writeBoards(url: string, run: ObservedRun, beganAtMs: number): Promise<void> {
  const { runId, scenario, students, load } = run;
  const facts = { run: runId, scenario, students, load, fromMs: beganAtMs, toMs: Date.now() };
  const recording = await recordBoards(url, await readBoards(), facts);
  await writeFile(join(run.runDirectory, recordingName), await packRecording(recording));
}

export async function startObserving(context: Context, run: ObservedRun): Promise<Observing> {
  const { runId, scenario, students, load } = run;
  const fromMs = Date.now();
  const { url, targetsFolder } = (await runningPrometheus(context)) ?? (await ownPrometheus(context));
  const ledgerFile = join(run.runDirectory, "ledger.ndjson");
  const exporter = await startExporter({ scenario, students, load, ledgerFile, nowMs: Date.now });
  context.cleanup.add("the exporter", exporter.stop);
  const sis = new URL(run.sisUrl).host;
  const postgres = new URL(run.collectorUrl).host;
  const targets = { sis, "sis-schools": sis, postgres, firstbell: exporter.address };
  const remove = await writeTargets(targetsFolder, runId, targets);
  context.cleanup.add("the targets", remove);
  whereToLook(context, url, runId);
  let beganAtMs = fromMs;
  return {
    prometheusUrl: url,
    onPlan: exporter.onPlan,
    onBegin: () => {
      beganAtMs = Date.now();
      exporter.onBegin();
    },
    onSample: exporter.onSample,
    onFault: exporter.onFault,
    finish: async () => {
      await delay(settleMs, undefined, { signal: context.signal });
      await writeAlerts(context, url, run, fromMs);
      await writeBoards(url, run, beganAtMs);
      await remove();
      await exporter.stop();
    },
  };
}
