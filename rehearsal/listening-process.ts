/** Starts a process of the SIS, waits until it reports that it's listening, and keeps its log in a file. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { keepLastLines, type LastLines } from "../parts/last-lines.ts";
import { openLineFile } from "../parts/line-file.ts";
import { nodeFlags } from "../parts/node-flags.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { type RunningProcess, startProcess } from "../parts/processes.ts";
import type { Context } from "./context.ts";

export type ListeningProcess = RunningProcess & {
  readonly url: string;
  /** Where its metrics are: the SIS has a port for them. */
  readonly metricsUrl: string;
};

export type ListeningOptions = {
  readonly name: string;
  readonly part: string;
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
};

const logLine = z.object({
  event: z.literal("listening"),
  port: z.number(),
  operationsPort: z.number().optional(),
});
type Ports = z.infer<typeof logLine>;

/** The part of a command that it needs. */
export type ListeningContext = Pick<Context, "cleanup" | "signal" | "say">;

/** Stopped with the command. */
export async function startListening(
  context: ListeningContext,
  options: ListeningOptions,
): Promise<ListeningProcess> {
  const { name, part, entry, environment, logFile } = options;
  await mkdir(dirname(logFile), { recursive: true });
  const log = openLineFile(logFile);
  const last = keepLastLines();
  const listening = Promise.withResolvers<Ports>();
  const running = await startProcess({
    name,
    program: process.execPath,
    args: [...nodeFlags, entry],
    environment,
    onLine: (line) => {
      log.write(line);
      last.add(line);
      const ports = listeningPorts(line);
      if (ports !== undefined) listening.resolve(ports);
    },
  });
  context.cleanup.add(name, running.stop);
  void running.ended.then(() => {
    log.close().catch((error: unknown) => context.say(incomplete(logFile, error)));
    listening.reject(didNotListen(name, part, last));
  });
  context.signal.addEventListener("abort", () => listening.reject(context.signal.reason), { once: true });
  const { port, operationsPort = port } = await listening.promise;
  return { ...running, url: urlOf(port), metricsUrl: urlOf(operationsPort) };
}

function incomplete(logFile: string, error: unknown): string {
  return `${logFile} is incomplete: ${error instanceof Error ? error.message : String(error)}`;
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function listeningPorts(line: string): Ports | undefined {
  return line.includes('"listening"') ? logLine.safeParse(JSON.parse(line)).data : undefined;
}

function didNotListen(name: string, part: string, last: LastLines): PartMissing {
  return new PartMissing({
    part,
    problem: `${name} exited before it was listening: ${last.joined() ?? "it printed nothing"}`,
    remedy: "fix what it names: a setting (SIS_…), or a port in use (--port 0 takes any free one)",
  });
}
