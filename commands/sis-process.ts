/** The SIS as a process of its own: started, waited for until it listens, its log kept in a file. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { PartMissing } from "../parts/part-missing.ts";
import { type RunningProcess, startProcess } from "../parts/processes.ts";
import type { Context } from "./context.ts";
import { type SisOptions, sisEnvironment } from "./sis-settings.ts";

export type RunningSis = RunningProcess & { url: string };

const entry = resolve(import.meta.dirname, "../sis/main.ts");
const logLine = z.object({ event: z.string(), port: z.number().optional() });
const lastLines = 8;

/** Stopped with the command; `SIS_…` settings of the environment reach it. */
export async function startSis(context: Context, options: SisOptions): Promise<RunningSis> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile);
  const said: string[] = [];
  const listening = Promise.withResolvers<number>();
  const running = await startProcess({
    name: "the SIS",
    program: process.execPath,
    args: [entry],
    environment: sisEnvironment(context.environment, options),
    onLine: (line) => {
      log.write(`${line}\n`);
      said.push(line);
      if (said.length > lastLines) said.shift();
      const port = listeningPort(line);
      if (port !== null) listening.resolve(port);
    },
  });
  context.cleanup.add("the SIS", running.stop);
  running.ended.then(() => {
    log.end();
    listening.reject(didNotListen(said));
  });
  context.signal.addEventListener("abort", () => listening.reject(context.signal.reason), { once: true });
  return { ...running, url: `http://127.0.0.1:${await listening.promise}` };
}

function listeningPort(line: string): number | null {
  if (!line.includes('"listening"')) return null;
  const parsed = logLine.safeParse(JSON.parse(line));
  return parsed.success && parsed.data.event === "listening" ? (parsed.data.port ?? null) : null;
}

function didNotListen(said: string[]): PartMissing {
  return new PartMissing({
    part: "sis",
    problem: `the SIS ended before it listened: ${said.join(" | ")}`,
    remedy: "correct what it names: a setting (SIS_…), or a port that is taken (--port 0 takes any free one)",
  });
}
