/** Runs the SIS as a separate process. */
import { resolve } from "node:path";
import type { Context } from "./context.ts";
import { type ListeningContext, type ListeningProcess, startListening } from "./listening-process.ts";
import { type SisOptions, sisEnvironment } from "./sis-settings.ts";

export type RunningSis = ListeningProcess;

const entry = resolve(import.meta.dirname, "../sis/main.ts");

/** Stopped with the command; it inherits the environment's `SIS_…` settings. */
export function startSis(
  context: ListeningContext & Pick<Context, "environment">,
  options: SisOptions,
): Promise<RunningSis> {
  const environment = sisEnvironment(context.environment, options);
  return startListening(context, {
    name: "the SIS",
    part: "sis",
    entry: options.entry ?? entry,
    environment,
    logFile: options.logFile,
  });
}
