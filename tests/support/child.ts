/** Real processes for tests: start them, read their output, end them, and inspect them from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { vi } from "vitest";
import { patience } from "./patience.ts";

export const projectFolder = new URL("../..", import.meta.url).pathname;

/** Shares Node's compile cache between processes: a command starts in two thirds of the time. */
export const compiled = { NODE_COMPILE_CACHE: join(projectFolder, ".firstbell", "compiled") };

export type Finished = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly output: string;
  readonly errors: string;
};

export type Started = {
  readonly processId: number;
  kill(signal: NodeJS.Signals): void;
  /** The first line of standard output or standard error that matches. */
  line(pattern: RegExp): Promise<string>;
  readonly finished: Promise<Finished>;
};

/** Runs a project file in Node as the command line does. */
export function startNode(args: string[], environment: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...cleanEnvironment(), ...compiled, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const output = collect(child.stdout, lines);
  const errors = collect(child.stderr, lines);
  const finished = finish(child, output, errors);
  return {
    processId: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    line: (pattern) => firstLine(lines, pattern, child),
    finished,
  };
}

export function runFirstbell(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return startNode(["firstbell.ts", ...args], environment).finished;
}

/** A zombie, whose exit code hasn't been collected, isn't running. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${processId}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Keeps the developer's own settings away from the commands under test. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_URL|K6_BIN|PROMETHEUS_BIN|FIRSTBELL_|SIS_|VITEST|NODE_OPTIONS)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function collect(stream: NodeJS.ReadableStream, lines: string[]): string[] {
  const own: string[] = [];
  createInterface({ input: stream }).on("line", (line) => {
    own.push(line);
    lines.push(line);
  });
  return own;
}

async function finish(child: ChildProcess, output: string[], errors: string[]): Promise<Finished> {
  await once(child, "close");
  return {
    exitCode: child.exitCode,
    signal: child.signalCode,
    output: output.join("\n"),
    errors: errors.join("\n"),
  };
}

function firstLine(lines: string[], pattern: RegExp, child: ChildProcess): Promise<string> {
  return vi.waitFor(
    () => {
      const line = lines.find((candidate) => pattern.test(candidate));
      if (line !== undefined) return line;
      const state =
        child.exitCode === null ? "has not printed" : `ended with ${child.exitCode} and never printed`;
      throw new Error(`The process ${state} ${pattern}: ${lines.join(" | ")}`);
    },
    { ...patience, interval: 20 },
  );
}
