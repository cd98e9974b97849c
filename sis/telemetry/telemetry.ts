/** The telemetry of a process, switched on or off as a whole. */
import type { Logger } from "pino";
import type { Database } from "../db/statement.ts";
import type { Metrics } from "./metrics.ts";
import type { RequestContext } from "./request-context.ts";
import { createRequestContext } from "./request-context.ts";
import { createSchoolDirectory, keepFresh, noSchools, type SchoolDirectory } from "./schools.ts";
import type { Tracing } from "./tracing/tracing.ts";

export type Telemetry = {
  /** Off drops request logs, statement and school metrics and traces. Shed and in-flight requests are always counted. */
  readonly on: boolean;
  readonly context: RequestContext;
  readonly schools: SchoolDirectory;
  readonly tracing: Tracing;
};

export function createTelemetry(on: boolean, metrics: Metrics, tracing: Tracing): Telemetry {
  const schools = on ? createSchoolDirectory(metrics) : noSchools;
  return { on, context: createRequestContext(), schools, tracing };
}

/** Reads the schools now, and again from time to time until the returned function is called. */
export async function startSchools(
  { schools }: Telemetry,
  database: Database,
  log: Logger,
): Promise<() => void> {
  await schools.refresh(database);
  return keepFresh(schools, database, log);
}
