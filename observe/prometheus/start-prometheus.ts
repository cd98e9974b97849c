/** Our own Prometheus on loopback: configures and starts it, waits until it's ready, and stops it with the command. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { keepLastLines, type LastLines } from "../../parts/last-lines.ts";
import { freePort } from "../../parts/listening.ts";
import { PartMissing } from "../../parts/part-missing.ts";
import { type ProcessOptions, type RunningProcess, startProcess } from "../../parts/processes.ts";
import { prometheusConfiguration } from "./configuration.ts";

export type Launch = Required<Pick<ProcessOptions, "program" | "args" | "environment">> & {
  /** What to do if it doesn't become ready. */
  readonly remedy: string;
};
/** Runs Prometheus on a loopback port with the folder's configuration. */
export type Launcher = (folder: string, port: number) => Launch;

export type PrometheusOptions = {
  readonly launcher: Launcher;
  /** Holds its configuration, rules, targets and data. */
  readonly folder: string;
  /** Absolute paths; the file names must differ. */
  readonly ruleFiles: readonly string[];
  /** Tried first; if it's taken, any free port. 0: any free port. */
  readonly port?: number;
  readonly signal?: AbortSignal;
};

export type RunningPrometheus = {
  readonly url: string;
  readonly processId: number;
  readonly ended: RunningProcess["ended"];
  /** Targets are written here (`writeTargets`). */
  readonly targetsFolder: string;
  stop(): Promise<void>;
};

const usualPort = 9090;
const startMs = 30_000;
const retentionFlags = ["--storage.tsdb.retention.time=30d", "--storage.tsdb.retention.size=5GB"];

const targetsName = "targets";
const rulesName = "rules";

/** The targets folder of a Prometheus in this folder; `writeTargets` writes there. */
export function targetsFolderOf(folder: string): string {
  return join(folder, targetsName);
}

export function configurationFile(folder: string): string {
  return join(folder, "prometheus.yaml");
}

export function programLauncher(path: string): Launcher {
  return (folder, port) => ({
    program: path,
    args: flags(folder, port),
    environment: { PATH: process.env.PATH },
    remedy: "fix what it names; its folder is observe in FIRSTBELL_HOME",
  });
}

export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const { folder, port = usualPort, signal } = options;
  await writeConfiguration(options);
  const free = await freePort(port);
  const { remedy, ...launch } = options.launcher(folder, free);
  const last = keepLastLines();
  const running = await startProcess({
    name: "Prometheus",
    ...launch,
    folder,
    onLine: last.add,
  });
  const stop = () => running.stop();
  signal?.addEventListener("abort", () => void stop(), { once: true });
  const url = `http://127.0.0.1:${free}`;
  if (!(await untilReady(url, running))) {
    await stop();
    signal?.throwIfAborted();
    throw didNotStart(last, remedy);
  }
  const { processId, ended } = running;
  return { url, processId, ended, targetsFolder: targetsFolderOf(folder), stop };
}

function flags(folder: string, port: number): string[] {
  return [
    `--config.file=${configurationFile(folder)}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    ...retentionFlags,
    `--web.listen-address=127.0.0.1:${port}`,
    "--web.enable-remote-write-receiver",
    "--enable-feature=exemplar-storage",
    "--log.level=warn",
  ];
}

/** Copies the rules and uses paths relative to the folder, the only thing that a container mounts. */
async function writeConfiguration({ folder, ruleFiles }: PrometheusOptions): Promise<void> {
  await mkdir(targetsFolderOf(folder), { recursive: true });
  await mkdir(join(folder, rulesName), { recursive: true });
  const rules = ruleFiles.map((from) => ({ from, to: join(rulesName, basename(from)) }));
  for (const { from, to } of rules) await copyFile(from, join(folder, to));
  const copies = rules.map(({ to }) => to);
  await writeFile(configurationFile(folder), prometheusConfiguration(targetsName, copies));
}

async function untilReady(url: string, running: RunningProcess): Promise<boolean> {
  let ended = false;
  void running.ended.then(() => {
    ended = true;
  });
  const deadline = performance.now() + startMs;
  while (!(await isReady(url))) {
    if (ended || performance.now() > deadline) return false;
    await delay(100);
  }
  return true;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function didNotStart(last: LastLines, remedy: string): PartMissing {
  return new PartMissing({
    part: "prometheus",
    problem: `Prometheus didn't start: ${last.joined() ?? "it printed nothing"}`,
    remedy,
  });
}
