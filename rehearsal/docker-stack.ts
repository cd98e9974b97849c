/** The Docker stack of a home: checks for an engine, and runs the services of dashboards/compose.yaml on it. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { Launch, Launcher } from "../observe/prometheus/start-prometheus.ts";
import { PartMissing } from "../parts/part-missing.ts";
import type { Context } from "./context.ts";
import { observeFolder } from "./prometheus-part.ts";

const run = promisify(execFile);
const engineTimeoutMs = 10_000;
const removeTimeoutMs = 30_000;
const file = resolve(import.meta.dirname, "../dashboards/compose.yaml");
const howToReachIt =
  "Let Docker run containers on this machine's network (Docker Desktop: Enable host networking), or install Prometheus";

type Service = "prometheus" | "grafana" | "tempo";

export async function hasDocker(): Promise<boolean> {
  const asks = [["info"], ["compose", "version"]];
  const answers = asks.map((ask) => run("docker", ask, { timeout: engineTimeoutMs }).then(() => true));
  return Promise.all(answers).then(
    () => true,
    () => false,
  );
}

/** Each home has its own project, so other homes' containers and data are left alone. */
function compose(context: Context): string[] {
  const home = createHash("sha256").update(observeFolder(context)).digest("hex").slice(0, 8);
  return ["compose", "--project-name", `firstbell-${home}`, "--file", file];
}

/** The environment variables that compose.yaml reads. */
function variables(context: Context, prometheusPort?: number): NodeJS.ProcessEnv {
  const port = prometheusPort === undefined ? {} : { FIRSTBELL_PROMETHEUS_PORT: String(prometheusPort) };
  return { ...context.environment, FIRSTBELL_OBSERVE: observeFolder(context), ...port };
}

/** Runs as long as its containers do. */
export function servicesLaunch(context: Context, services: Service[], prometheusPort: number): Launch {
  const args = [...compose(context), "up", "--no-deps", ...services];
  return { program: "docker", args, environment: variables(context, prometheusPort), remedy: howToReachIt };
}

export async function removeServices(context: Context, services: Service[]): Promise<void> {
  const args = [...compose(context), "rm", "--stop", "--force", ...services];
  await run("docker", args, { env: variables(context), timeout: removeTimeoutMs });
}

/** Creates the container first, because downloading its image takes longer than a start may; removed with the command. */
export async function imageOfPrometheus(context: Context, missing: PartMissing): Promise<Launcher> {
  const { signal } = context;
  context.say(`no Prometheus program (${missing.problem}); using its Docker image`);
  context.cleanup.add("the Prometheus container", () => removeServices(context, ["prometheus"]));
  // A folder that Docker creates belongs to root.
  await mkdir(observeFolder(context), { recursive: true });
  const env = variables(context);
  // A download prints progress until it's done.
  const options = { env, signal, maxBuffer: Number.POSITIVE_INFINITY };
  const create = () => run("docker", [...compose(context), "create", "prometheus"], options);
  await context.reporter.stage("prometheus image", create).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw imageMissing(missing, cause);
  });
  return (_folder, port) => servicesLaunch(context, ["prometheus"], port);
}

function imageMissing({ part, problem, remedy }: PartMissing, cause: unknown): PartMissing {
  const said = cause instanceof Error ? cause.message.trim() : String(cause);
  return new PartMissing({
    part,
    problem: `${problem}; its image couldn't be downloaded either: ${said}`,
    remedy,
    cause,
  });
}
