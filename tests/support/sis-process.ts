/** Runs the SIS as shipped, or another entry point of it, as a separate process. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { nodeFlags } from "../../parts/node-flags.ts";
import { compiled } from "./child.ts";
import { openingDay } from "./small-school.ts";

export type SisProcess = {
  readonly url: string;
  /** Where liveness, readiness and metrics are, for the SIS or a collector. */
  readonly operationsUrl: string;
  readonly child: ChildProcess;
  /** Every line it has logged. */
  readonly log: readonly string[];
  /** Resolves with the exit code, or null if a signal ended it. */
  readonly exited: Promise<number | null>;
};

const main = resolve(import.meta.dirname, "../../sis/main.ts");
const listening = z.object({
  event: z.literal("listening"),
  port: z.int(),
  operationsPort: z.int().optional(),
});

export async function startSisProcess(
  databaseUrl: string,
  settings: Record<string, string> = {},
  entry: string = main,
): Promise<SisProcess> {
  const ports = { PORT: "0", SIS_OPERATIONS_PORT: "0" };
  const environment = {
    ...{ DATABASE_URL: databaseUrl, SIS_TODAY: openingDay },
    ...ports,
    ...compiled,
    ...settings,
  };
  const child = spawn(process.execPath, [...nodeFlags, entry], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit").then(([code]) => z.int().nullable().parse(code));
  const log: string[] = [];
  const { port, operationsPort = port } = await new Promise<z.output<typeof listening>>((found, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line);
      const parsed = listening.safeParse(JSON.parse(line));
      if (parsed.success) found(parsed.data);
    });
    exited.then((code) => failed(new Error(`${entry} ended with ${code}: ${log.join("\n")}`)), failed);
  });
  return { url: urlOf(port), operationsUrl: urlOf(operationsPort), child, log, exited };
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}
