/** JSON lines on standard output, without personal data: of a database error only what kind it is and where. */
import { type Logger, pino } from "pino";
import { sqlState, violatedConstraint } from "../db/statement.ts";
import { bufferLines } from "./buffered-lines.ts";

export type Log = {
  log: Logger;
  /** Before the process ends: the last lines are given to the reader, who has so long to take them. */
  finish(withinMs: number): Promise<void>;
};

/** Once a process. */
export function createLog(level: string): Log {
  const lines = bufferLines(process.stdout);
  process.once("exit", lines.finishNow);
  const log = pino({ level, base: { pid: process.pid }, serializers: { err: describeError } }, lines);
  return { log, finish: lines.finish };
}

/** Postgres puts values of rows into message and detail. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  const state = sqlState(error);
  const what = state === undefined ? { message: error.message } : { sqlState: state };
  const constraint = violatedConstraint(error);
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, ...what, ...(constraint === undefined ? {} : { constraint }), ...cause, frames };
}
