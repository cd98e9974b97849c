/**
 * The log's line of an ordinary request, character for character as pino writes it. Every request has one, and with
 * pino it is the most of what telemetry costs a request. Everything in it is a number or of a closed set, so nothing
 * has to be escaped.
 */
import { type Logger, pino } from "pino";
import type { RoleGroup } from "./catalogue.ts";

export type RequestLine = {
  readonly roleGroup: RoleGroup;
  readonly status: number;
  readonly durationMs: number;
  /** 32 hexadecimal digits. */
  readonly traceId: string | undefined;
};

/** The same for pino. */
export function requestFields(route: string, { roleGroup, status, durationMs, traceId }: RequestLine) {
  return { route, role_group: roleGroup, status, durationMs: toTenths(durationMs), trace_id: traceId };
}

/** What pino keeps inside a logger, as it names it for integration: where lines go, and its bindings as JSON. */
type Inside = {
  readonly [pino.symbols.streamSym]: { write(line: string): void };
  readonly [pino.symbols.chindingsSym]: string;
};

function hasInside(log: Logger): log is Logger & Inside {
  return pino.symbols.streamSym in log && pino.symbols.chindingsSym in log;
}

/** Of one route; writes nothing where the logger leaves out what is for information only. */
export function createRequestLines(log: Logger, route: string): (line: RequestLine) => void {
  if (!log.isLevelEnabled("info")) return () => {};
  if (!hasInside(log)) throw new Error("This pino keeps its stream elsewhere.");
  const stream = log[pino.symbols.streamSym];
  const begin = `{"level":${log.levels.values.info},"time":`;
  const named = `${log[pino.symbols.chindingsSym]},"route":${JSON.stringify(route)},"role_group":"`;
  return ({ roleGroup, status, durationMs, traceId }) => {
    const measured = `","status":${status},"durationMs":${toTenths(durationMs)}`;
    const trace = traceId === undefined ? "" : `,"trace_id":"${traceId}"`;
    stream.write(`${begin}${Date.now()}${named}${roleGroup}${measured}${trace},"msg":"request"}\n`);
  };
}

function toTenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
