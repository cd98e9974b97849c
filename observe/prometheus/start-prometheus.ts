/** A Prometheus of our own on loopback: configured, started, waited for, and stopped with whoever started it. */
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PartMissing } from "../../parts/part-missing.ts";
import { type RunningProcess, startProcess } from "../../parts/processes.ts";
import { prometheusConfiguration } from "./configuration.ts";

export type PrometheusOptions = {
  /** The program. */
  path: string;
  /** Of its configuration, targets and data. */
  folder: string;
  /** Absolute paths; a file that is not there stops Prometheus from starting. */
  ruleFiles: readonly string[];
  /** Tried first; where it is taken, any free port. 0: any free port. */
  port?: number;
  signal?: AbortSignal;
};

export type RunningPrometheus = {
  url: string;
  processId: number;
  ended: RunningProcess["ended"];
  /** Targets are written here (`writeTargets`). */
  targetsFolder: string;
  stop(): Promise<void>;
};

const usualPort = 9090;
const startMs = 30_000;
const retentionFlags = ["--storage.tsdb.retention.time=30d", "--storage.tsdb.retention.size=5GB"];

/** The port if it is free, else any that is. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const listening = Promise.withResolvers<boolean>();
  server.once("error", () => listening.resolve(false));
  server.listen(wanted, "127.0.0.1", () => listening.resolve(true));
  if (!(await listening.promise)) return freePort(0);
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("a port of loopback has no number");
  return address.port;
}

const targetsName = "targets";

/** Of one in this folder: `writeTargets` writes there. */
export function targetsFolderOf(folder: string): string {
  return join(folder, targetsName);
}

export function configurationFile(folder: string): string {
  return join(folder, "prometheus.yaml");
}

async function writeConfiguration({ folder, ruleFiles }: PrometheusOptions): Promise<string> {
  await mkdir(targetsFolderOf(folder), { recursive: true });
  const file = configurationFile(folder);
  await writeFile(file, prometheusConfiguration(targetsName, ruleFiles));
  return file;
}

function flags(configuration: string, folder: string, port: number): string[] {
  return [
    `--config.file=${configuration}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    ...retentionFlags,
    `--web.listen-address=127.0.0.1:${port}`,
    "--web.enable-remote-write-receiver",
    "--enable-feature=exemplar-storage",
    "--log.level=warn",
  ];
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function untilReady(url: string, running: RunningProcess, said: string[]): Promise<void> {
  let ended = false;
  running.ended.then(() => {
    ended = true;
  });
  const deadline = performance.now() + startMs;
  while (!(await isReady(url))) {
    if (ended || performance.now() > deadline) throw didNotStart(said);
    await delay(100);
  }
}

function didNotStart(said: string[]): PartMissing {
  return new PartMissing({
    part: "prometheus",
    problem: `Prometheus did not start: ${said.join(" | ") || "it said nothing"}`,
    remedy: "correct what it names; its folder is observe in FIRSTBELL_HOME",
  });
}

const lastLines = 8;

export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const { folder, port = usualPort, signal } = options;
  const configuration = await writeConfiguration(options);
  const free = await freePort(port);
  const said: string[] = [];
  const running = await startProcess({
    name: "Prometheus",
    program: options.path,
    args: flags(configuration, folder, free),
    folder,
    environment: { PATH: process.env.PATH },
    onLine: (line) => {
      said.push(line);
      if (said.length > lastLines) said.shift();
    },
  });
  const stop = () => running.stop();
  signal?.addEventListener("abort", stop, { once: true });
  const url = `http://127.0.0.1:${free}`;
  await untilReady(url, running, said).catch(async (error: unknown) => {
    await stop();
    signal?.throwIfAborted();
    throw error;
  });
  const { processId, ended } = running;
  return { url, processId, ended, targetsFolder: targetsFolderOf(folder), stop };
}
