/** One line in the log for each request: everything in it is a number or from a closed set. */
import type { Logger } from "pino";
import type { RoleGroup } from "./catalogue.ts";
import type { Telemetry } from "./telemetry.ts";

export type RequestLine = {
  readonly roleGroup: RoleGroup;
  readonly status: number;
  readonly durationMs: number;
  readonly traceId: string | undefined;
};

type Options = {
  readonly log: Logger;
  readonly telemetry: Pick<Telemetry, "on">;
  readonly settings: { readonly slowRequestMs: number };
};

/** Failed requests are errors, shed and slow ones warnings; without telemetry only these are logged. */
export function createRequestLog(
  route: string,
  { log, telemetry, settings }: Options,
): (line: RequestLine) => void {
  const ofRoute = log.child({ route });
  return ({ roleGroup, status, durationMs, traceId }) => {
    const level = levelOf(status, durationMs >= settings.slowRequestMs);
    if (level === "info" && !telemetry.on) return;
    const fields = { role_group: roleGroup, status, durationMs: toTenths(durationMs), trace_id: traceId };
    ofRoute[level](fields, "request");
  };
}

function levelOf(status: number, slow: boolean): "info" | "warn" | "error" {
  if (status >= 500 && status !== 503) return "error";
  return slow || status === 503 ? "warn" : "info";
}

function toTenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
