/** Prometheus for a command: the one that `firstbell observe` runs in the same home, or a new one. */
import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { findPrometheus } from "../observe/prometheus/find-prometheus.ts";
import { ask } from "../observe/prometheus/query.ts";
import {
  configurationFile,
  type Launcher,
  programLauncher,
  type RunningPrometheus,
  startPrometheus,
  targetsFolderOf,
} from "../observe/prometheus/start-prometheus.ts";
import { clearEndedTargets } from "../observe/prometheus/targets.ts";
import type { FoundProgram } from "../parts/go-program/go-program.ts";
import { PartMissing } from "../parts/part-missing.ts";
import type { Context } from "./context.ts";

export type PrometheusAtHand = {
  readonly url: string;
  readonly targetsFolder: string;
  /** Where to send traces as OTLP over HTTP; undefined if no Tempo was started with it. */
  readonly tracesUrl?: string | undefined;
};

const rulesFile = join(import.meta.dirname, "../dashboards/generated/rehearsal.rules.yaml");
const announced = z.object({ url: z.string(), tracesUrl: z.string().optional() });
const flags = z.object({ "config.file": z.string() });

export function observeFolder(context: Context): string {
  return join(context.settings.FIRSTBELL_HOME, "observe");
}

function announcement(context: Context): string {
  return join(observeFolder(context), "running.json");
}

async function obtainPrometheus(context: Context): Promise<FoundProgram> {
  const { signal, settings } = context;
  const environment = { ...context.environment, PROMETHEUS_BIN: settings.PROMETHEUS_BIN };
  const found = await context.reporter.stage("prometheus", (stage) =>
    findPrometheus({ environment, signal, onProgress: stage.note }),
  );
  context.say(`Prometheus ${found.version} from ${found.from}`);
  return found;
}

/** Another process may have the announced port by now; it's ours if it has this home's configuration. */
async function isOfThisHome(url: string, folder: string): Promise<boolean> {
  const { ok } = await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(1000) });
  const { "config.file": configured } = flags.parse(await ask(url, "status/flags", {}));
  return ok && (await realpath(configured)) === (await realpath(configurationFile(folder)));
}

/** The one announced in this home, if it still answers. */
export async function runningPrometheus(context: Context): Promise<PrometheusAtHand | undefined> {
  const folder = observeFolder(context);
  try {
    const at = announced.parse(JSON.parse(await readFile(announcement(context), "utf8")));
    return (await isOfThisHome(at.url, folder))
      ? { ...at, targetsFolder: targetsFolderOf(folder) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Found or built before the long work starts. */
export async function refuseWithoutPrometheus(context: Context): Promise<void> {
  if ((await runningPrometheus(context)) === undefined) await obtainPrometheus(context);
}

/** Announced to the other commands of this home. */
export async function announce(context: Context, at: z.infer<typeof announced>): Promise<void> {
  await writeFile(announcement(context), JSON.stringify(at));
}

export type OwnPrometheusOptions = {
  readonly port?: number | undefined;
  /** Used if no program can be found or built. An explicit PROMETHEUS_BIN is never ignored. */
  readonly instead?: ((missing: PartMissing) => Promise<Launcher>) | undefined;
};

async function obtainLauncher(context: Context, instead: OwnPrometheusOptions["instead"]): Promise<Launcher> {
  try {
    return programLauncher((await obtainPrometheus(context)).path);
  } catch (error) {
    const isExplicit = context.settings.PROMETHEUS_BIN !== undefined;
    if (instead === undefined || isExplicit || !(error instanceof PartMissing)) throw error;
    return instead(error);
  }
}

/** Announced to the rehearsals of this home, and stopped with the command. */
export async function ownPrometheus(
  context: Context,
  { port, instead }: OwnPrometheusOptions = {},
): Promise<RunningPrometheus> {
  const launcher = await obtainLauncher(context, instead);
  const { signal } = context;
  const folder = observeFolder(context);
  await clearEndedTargets(targetsFolderOf(folder));
  const running = await startPrometheus({
    launcher,
    folder,
    ruleFiles: [rulesFile],
    signal,
    ...(port === undefined ? {} : { port }),
  });
  context.cleanup.add("Prometheus", async () => {
    await rm(announcement(context), { force: true });
    await running.stop();
  });
  await announce(context, { url: running.url });
  return running;
}
