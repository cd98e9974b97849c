/** The SIS as a process of its own. */
import { resolve } from "node:path";
import type { Context } from "./context.ts";
import { type ListeningProcess, startListening } from "./listening-process.ts";
import { type SisOptions, sisEnvironment } from "./sis-settings.ts";

export type RunningSis = ListeningProcess;

const entry = resolve(import.meta.dirname, "../sis/main.ts");

/** Stopped with the command; `SIS_…` settings of the environment reach it. */
export function startSis(context: Context, options: SisOptions): Promise<RunningSis> {
  const environment = sisEnvironment(context.environment, options);
  return startListening(context, {
    name: "the SIS",
    part: "sis",
    entry: options.entry ?? entry,
    environment,
    logFile: options.logFile,
  });
}
