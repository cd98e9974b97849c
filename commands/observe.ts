/** `firstbell observe`: Prometheus, and Grafana and Tempo where Docker is, for the rehearsals of this home. */
import { once } from "node:events";
import { resolve } from "node:path";
import { Command } from "commander";
import { clearEndedTargets } from "../observe/prometheus/targets.ts";
import type { PartMissing } from "../parts/part-missing.ts";
import { startProcess } from "../parts/processes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { hasDocker, imageOfPrometheus, removeServices, servicesLaunch } from "../rehearsal/docker-stack.ts";
import { announce, ownPrometheus, runningPrometheus } from "../rehearsal/prometheus-part.ts";
import { jsonOption } from "./shared/common-options.ts";
import type { Finish } from "./shared/make-command.ts";
import { runCommand } from "./shared/run-command.ts";

const tidyEveryMs = 2000;
const boards = resolve(import.meta.dirname, "../dashboards/generated/boards");
/** As tempo.yaml has it. */
const tracesUrl = "http://127.0.0.1:4318";
const grafanaUrl = "http://127.0.0.1:3000";

export function observeCommand(finish: Finish): Command {
  return new Command("observe")
    .description("Prometheus, and Grafana where Docker is, for rehearsals with --observe; ends with Ctrl-C")
    .option("--port <number>", "where Prometheus listens on this machine (default: 9090, or any free port)")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, observe)));
}

/** Ends by an interrupt only, or when Prometheus itself ends. */
async function observe(context: Context): CommandResult {
  const there = await runningPrometheus(context);
  if (there !== null) {
    context.say(`this home is observed already: ${there.url}`);
    context.answer({ prometheus: there.url, grafana: null });
    return 0;
  }
  const docker = await hasDocker();
  const instead = docker ? (missing: PartMissing) => imageOfPrometheus(context, missing) : undefined;
  const running = await ownPrometheus(context, { port: context.options.port, instead });
  tidy(context, running.targetsFolder);
  context.say(`Prometheus: ${running.url}   alerts: ${running.url}/alerts`);
  const grafana = await startGrafana(context, { docker, prometheusPort: Number(new URL(running.url).port) });
  if (grafana !== null) await announce(context, { url: running.url, tracesUrl });
  context.say("rehearse in another terminal: npm run rehearse -- --observe; stop with Ctrl-C");
  context.answer({ prometheus: running.url, grafana, processId: running.processId });
  const interrupted = context.signal.aborted ? Promise.resolve() : once(context.signal, "abort");
  const ended = await Promise.race([running.ended, interrupted.then(() => null)]);
  context.signal.throwIfAborted();
  throw new Error(`Prometheus ended by itself (${JSON.stringify(ended)})`);
}

/** A rehearsal that was killed would page for as long as this runs. */
function tidy(context: Context, targetsFolder: string): void {
  const tidying = setInterval(() => {
    clearEndedTargets(targetsFolder).catch((error: unknown) =>
      context.say(`targets of ended rehearsals could not be removed: ${String(error)}`),
    );
  }, tidyEveryMs);
  context.cleanup.add("the tidying of targets", async () => clearInterval(tidying));
}

/** Null, and what to do, where there is no Docker engine with compose. */
async function startGrafana(
  context: Context,
  { docker, prometheusPort }: { docker: boolean; prometheusPort: number },
): Promise<string | null> {
  if (!docker) {
    context.say(
      `Grafana needs a Docker engine with compose, and there is none here. The boards are ${boards}: import them into a Grafana of your own`,
    );
    return null;
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
