/** `firstbell observe`: runs Prometheus, and with Docker also Grafana and Tempo, for this home's rehearsals. */
import { once } from "node:events";
import { resolve } from "node:path";
import { Command } from "commander";
import { clearEndedTargets } from "../observe/prometheus/targets.ts";
import type { PartMissing } from "../parts/part-missing.ts";
import { refusePortInUse } from "../parts/port-in-use.ts";
import { startProcess } from "../parts/processes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { hasDocker, imageOfPrometheus, removeServices, servicesLaunch } from "../rehearsal/docker-stack.ts";
import { announce, ownPrometheus, runningPrometheus } from "../rehearsal/prometheus-part.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

const tidyEveryMs = 2000;
const boards = resolve(import.meta.dirname, "../dashboards/generated/boards");
/** The port in tempo.yaml. */
const tracesUrl = "http://127.0.0.1:4318";
const grafanaUrl = "http://127.0.0.1:3000";

export function observeCommand(finish: Finish): Command {
  return new Command("observe")
    .description(
      "run Prometheus, and Grafana if Docker is installed, for rehearsals with --observe; stop with Ctrl-C",
    )
    .option("--port <number>", "port for Prometheus on this machine (default: 9090, or any free port)")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, observe)));
}

/** Runs until it's interrupted or Prometheus exits. */
async function observe(context: Context): CommandResult {
  const there = await runningPrometheus(context);
  if (there !== undefined) {
    context.say(`Prometheus is already running for this home: ${there.url}`);
    context.answer({ prometheus: there.url, grafana: null });
    return 0;
  }
  if (context.options.port !== undefined) await refusePortInUse("prometheus", context.options.port);
  const docker = await hasDocker();
  const instead = docker ? (missing: PartMissing) => imageOfPrometheus(context, missing) : undefined;
  const running = await ownPrometheus(context, { port: context.options.port, instead });
  tidy(context, running.targetsFolder);
  context.say(`Prometheus: ${running.url}   alerts: ${running.url}/alerts`);
  const grafana = await startGrafana(context, { docker, prometheusPort: Number(new URL(running.url).port) });
  if (grafana !== undefined) await announce(context, { url: running.url, tracesUrl });
  context.say("rehearse in another terminal: npm run rehearse -- --observe; stop with Ctrl-C");
  context.answer({ prometheus: running.url, grafana: grafana ?? null, processId: running.processId });
  const interrupted = context.signal.aborted ? Promise.resolve() : once(context.signal, "abort");
  const ended = await Promise.race([running.ended, interrupted.then(() => undefined)]);
  context.signal.throwIfAborted();
  throw new Error(`Prometheus exited unexpectedly (${JSON.stringify(ended)})`);
}

/** Targets of a killed rehearsal would keep alerts firing as long as this runs. */
function tidy(context: Context, targetsFolder: string): void {
  const tidying = setInterval(() => {
    clearEndedTargets(targetsFolder).catch((error: unknown) =>
      context.say(`targets of ended rehearsals could not be removed: ${String(error)}`),
    );
  }, tidyEveryMs);
  context.cleanup.add("the target cleanup", async () => clearInterval(tidying));
}

/** Without a Docker engine with compose, says what to do and returns undefined. */
async function startGrafana(
  context: Context,
  { docker, prometheusPort }: { docker: boolean; prometheusPort: number },
): Promise<string | undefined> {
  if (!docker) {
    context.say(
      `Grafana needs a Docker engine with compose, which isn't installed here. The boards are ${boards}: import them into your own Grafana`,
    );
    return undefined;
  }
  const { program, args, environment } = servicesLaunch(context, ["grafana", "tempo"], prometheusPort);
  const stack = await startProcess({ name: "Grafana and Tempo", program, args, environment });
  context.cleanup.add("Grafana and Tempo", async () => {
    await stack.stop();
    await removeServices(context, ["grafana", "tempo"]);
  });
  context.say(`Grafana: ${grafanaUrl}`);
  return grafanaUrl;
}
