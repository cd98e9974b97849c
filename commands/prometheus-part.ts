/** Prometheus for a command: the one that `firstbell observe` runs in the same home, or one of its own. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { findPrometheus } from "../observe/prometheus/find-prometheus.ts";
import { type RunningPrometheus, startPrometheus } from "../observe/prometheus/start-prometheus.ts";
import type { FoundProgram } from "../parts/go-program/go-program.ts";
import type { Context } from "./context.ts";

export type PrometheusAtHand = { url: string; targetsFolder: string };

const rulesFile = join(import.meta.dirname, "../dashboards/generated/rehearsal.rules.yaml");
const announced = z.object({ url: z.string(), targetsFolder: z.string() });

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

/** The one that is announced in this home and still answers. */
export async function runningPrometheus(context: Context): Promise<PrometheusAtHand | null> {
  try {
    const at = announced.parse(JSON.parse(await readFile(announcement(context), "utf8")));
    const { ok } = await fetch(`${at.url}/-/ready`, { signal: AbortSignal.timeout(1000) });
    return ok ? at : null;
  } catch {
    return null;
  }
}

/** Found or built before the long work begins. */
export async function refuseWithoutPrometheus(context: Context): Promise<void> {
  if ((await runningPrometheus(context)) === null) await obtainPrometheus(context);
}

/** Announced to the rehearsals of this home, and stopped with the command. */
export async function ownPrometheus(context: Context, port?: number): Promise<RunningPrometheus> {
  const { path } = await obtainPrometheus(context);
  const { signal } = context;
  const folder = observeFolder(context);
  const running = await startPrometheus({
    path,
    folder,
    ruleFiles: [rulesFile],
    signal,
    ...(port === undefined ? {} : { port }),
  });
  context.cleanup.add("Prometheus", async () => {
    await rm(announcement(context), { force: true });
    await running.stop();
  });
  const { url, targetsFolder } = running;
  await writeFile(announcement(context), JSON.stringify({ url, targetsFolder }));
  return running;
}
