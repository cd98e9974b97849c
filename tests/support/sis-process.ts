/** Runs the SIS as shipped, or another entry point of it, as a separate process. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { compiled } from "./child.ts";

export type SisProcess = {
  url: string;
  child: ChildProcess;
  /** Every line it has logged. */
  log: readonly string[];
  /** Resolves with the exit code, or null if a signal ended it. */
  exited: Promise<number | null>;
};

const main = resolve(import.meta.dirname, "../../sis/main.ts");
const listening = z.object({ event: z.literal("listening"), port: z.int() });

export async function startSisProcess(
  databaseUrl: string,
  settings: Record<string, string> = {},
  entry: string = main,
): Promise<SisProcess> {
  const environment = { DATABASE_URL: databaseUrl, PORT: "0", ...compiled, ...settings };
  const child = spawn(process.execPath, [entry], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit").then(([code]) => z.int().nullable().parse(code));
  const log: string[] = [];
  const port = await new Promise<number>((found, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line);
      const parsed = listening.safeParse(JSON.parse(line));
      if (parsed.success) found(parsed.data.port);
    });
    exited.then((code) => failed(new Error(`${entry} ended with ${code}: ${log.join("\n")}`)), failed);
  });
  return { url: `http://127.0.0.1:${port}`, child, log, exited };
}
