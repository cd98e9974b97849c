/** Child processes: started with a lifeline, read line by line, and stopped by SIGTERM, then SIGKILL. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { type LifelineOptions, spawnOnLifeline } from "./lifeline.ts";

export type RunningProcess = {
  readonly name: string;
  readonly processId: number;
  /** Settles when the process has ended for any reason. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly signal: NodeJS.Signals | null }>;
  /** SIGTERM, then SIGKILL after the grace period. Safe to call again, and after the end. */
  stop(graceMs?: number): Promise<void>;
  /** SIGKILL: it loses whatever it held in memory. Resolves when it has ended. */
  kill(): Promise<void>;
};

export type ProcessOptions = Pick<LifelineOptions, "program" | "args" | "environment" | "folder"> & {
  readonly name: string;
  readonly onLine?: (line: string, stream: "output" | "errors") => void;
};

const defaultGraceMs = 20_000;

export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const child = spawnOnLifeline({ ...options, stopSignal: "TERM", output: "pipe", errors: "pipe" });
  const ended = untilEnd(child);
  const processId = child.pid;
  if (processId === undefined) throw new Error(`${options.name} did not start`, { cause: await ended });
  readLines(child.stdout, (line) => options.onLine?.(line, "output"));
  readLines(child.stderr, (line) => options.onLine?.(line, "errors"));
  return {
    name: options.name,
    processId,
    ended,
    stop: (graceMs = defaultGraceMs) => stop(child, ended, graceMs),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function untilEnd(
  child: ChildProcess,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  await Promise.race([once(child, "close"), once(child, "error")]);
  return { exitCode: child.exitCode, signal: child.signalCode };
}

/** Read even without a listener: a full pipe would block the process. */
function readLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on("line", onLine);
}

async function stop(child: ChildProcess, ended: Promise<unknown>, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const patience = new AbortController();
  const outOfPatience = delay(graceMs, "out of patience", { signal: patience.signal }).catch(() => "ended");
  const first = await Promise.race([ended.then(() => "ended"), outOfPatience]);
  patience.abort();
  if (first === "out of patience") child.kill("SIGKILL");
  await ended;
}
