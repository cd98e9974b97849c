/** JSON lines on standard output, without personal data: of a database error, only its kind and place. */
import { type Logger, pino } from "pino";
import { sqlState, violatedConstraint } from "../db/statement.ts";
import { bufferLines } from "./buffered-lines.ts";

export type Log = {
  readonly log: Logger;
  /** Writes the last lines before the process exits, if the reader takes them within this time. */
  finish(withinMs: number): Promise<void>;
};

/** Call once per process. */
export function createLog(level: string): Log {
  const lines = bufferLines(process.stdout);
  process.once("exit", lines.finishNow);
  const log = pino({ level, base: { pid: process.pid }, serializers: { err: describeError } }, lines);
  return { log, finish: lines.finish };
}

/** Postgres puts row values into message and detail. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  const state = sqlState(error);
  const what = state === undefined ? { message: error.message } : { sqlState: state };
  const constraint = violatedConstraint(error);
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, ...what, ...(constraint === undefined ? {} : { constraint }), ...cause, frames };
}
