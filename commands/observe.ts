/** `firstbell observe`: Prometheus, and Grafana and Tempo where Docker is, for the rehearsals of this home. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { Command } from "commander";
import { clearEndedTargets } from "../observe/prometheus/targets.ts";
import { startProcess } from "../parts/processes.ts";
import { jsonOption } from "./common-options.ts";
import type { CommandResult, Context, Finish } from "./context.ts";
import { announce, observeFolder, ownPrometheus, runningPrometheus } from "./prometheus-part.ts";
import { runCommand } from "./run-command.ts";

const run = promisify(execFile);
const engineTimeoutMs = 10_000;
const tidyEveryMs = 2000;
const dashboards = resolve(import.meta.dirname, "../dashboards");
/** As tempo.yaml has it. */
const tracesUrl = "http://127.0.0.1:4318";
const grafanaUrl = "http://127.0.0.1:3000";

export function observeCommand(finish: Finish): Command {
  return new Command("observe")
    .description("Prometheus, and Grafana where Docker is, for rehearsals with --observe; ends with Ctrl-C")
    .option("--port <number>", "where Prometheus listens on this machine (default: 9090, or any free port)")
    .addOption(jsonOption)
    .action(async (given) => finish(await runCommand({ given }, observe)));
}

/** Ends by an interrupt only, or when Prometheus itself ends. */
export async function observe(context: Context): CommandResult {
  const there = await runningPrometheus(context);
  if (there !== null) {
    context.say(`this home is observed already: ${there.url}`);
    context.answer({ prometheus: there.url, grafana: null });
    return 0;
  }
  const running = await ownPrometheus(context, context.options.port);
  tidy(context, running.targetsFolder);
  context.say(`Prometheus: ${running.url}   alerts: ${running.url}/alerts`);
  const grafana = await startGrafana(context, new URL(running.url).port);
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
async function startGrafana(context: Context, prometheusPort: string): Promise<string | null> {
  if (!(await hasDocker())) {
    context.say(
      `Grafana needs a Docker engine with compose, and there is none here. The boards are ${join(dashboards, "generated/boards")}: import them into a Grafana of your own`,
    );
    return null;
  }
  const compose = ["compose", "--file", join(dashboards, "compose.yaml")];
  const environment = {
    ...context.environment,
    FIRSTBELL_OBSERVE: observeFolder(context),
    FIRSTBELL_PROMETHEUS_PORT: prometheusPort,
  };
  const stack = await startProcess({
    name: "Grafana and Tempo",
    program: "docker",
    args: [...compose, "up", "--no-deps", "grafana", "tempo"],
    environment,
  });
  context.cleanup.add("Grafana and Tempo", async () => {
    await stack.stop();
    await run("docker", [...compose, "down"], { env: environment });
  });
  context.say(`Grafana: ${grafanaUrl}`);
  return grafanaUrl;
}

async function hasDocker(): Promise<boolean> {
  const asks = [["info"], ["compose", "version"]];
  const answers = asks.map((ask) => run("docker", ask, { timeout: engineTimeoutMs }).then(() => true));
  return Promise.all(answers).then(
    () => true,
    () => false,
  );
}
