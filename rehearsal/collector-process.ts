/** Runs the Postgres metrics collector as a separate process beside the SIS. */
import { resolve } from "node:path";
import type { Context } from "./context.ts";
import { type ListeningProcess, startListening } from "./listening-process.ts";

const entry = resolve(import.meta.dirname, "../sis/collector/main.ts");

export type CollectorProcessOptions = { readonly databaseUrl: string; readonly logFile: string };

/** Stopped with the command. */
export function startCollector(
  context: Context,
  { databaseUrl, logFile }: CollectorProcessOptions,
): Promise<ListeningProcess> {
  const environment = {
    ...context.environment,
    NODE_ENV: "production",
    SIS_LOG_LEVEL: "info",
    DATABASE_URL: databaseUrl,
    HOST: "127.0.0.1",
    PORT: "0",
  };
  return startListening(context, { name: "the collector", part: "collector", entry, environment, logFile });
}
