/** Starts a process of the SIS, waits until it reports that it's listening, and keeps its log in a file. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { keepLastLines, type LastLines } from "../parts/last-lines.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { type RunningProcess, startProcess } from "../parts/processes.ts";
import type { Context } from "./context.ts";

export type ListeningProcess = RunningProcess & { url: string };

export type ListeningOptions = {
  name: string;
  part: string;
  entry: string;
  environment: NodeJS.ProcessEnv;
  logFile: string;
};

const logLine = z.object({ event: z.string(), port: z.number().optional() });

/** Stopped with the command. */
export async function startListening(context: Context, options: ListeningOptions): Promise<ListeningProcess> {
  const { name, part, entry, environment, logFile } = options;
  await mkdir(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const last = keepLastLines();
  const listening = Promise.withResolvers<number>();
  const running = await startProcess({
    name,
    program: process.execPath,
    args: [entry],
    environment,
    onLine: (line) => {
      log.write(`${line}\n`);
      last.add(line);
      const port = listeningPort(line);
      if (port !== null) listening.resolve(port);
    },
  });
  context.cleanup.add(name, running.stop);
  void running.ended.then(() => {
    log.end();
    listening.reject(didNotListen(name, part, last));
  });
  context.signal.addEventListener("abort", () => listening.reject(context.signal.reason), { once: true });
  return { ...running, url: `http://127.0.0.1:${await listening.promise}` };
}

function listeningPort(line: string): number | null {
  if (!line.includes('"listening"')) return null;
  const parsed = logLine.safeParse(JSON.parse(line));
  return parsed.success && parsed.data.event === "listening" ? (parsed.data.port ?? null) : null;
}

function didNotListen(name: string, part: string, last: LastLines): PartMissing {
  return new PartMissing({
    part,
    problem: `${name} exited before it was listening: ${last.joined() ?? "it printed nothing"}`,
    remedy: "fix what it names: a setting (SIS_…), or a port in use (--port 0 takes any free one)",
  });
}
