/** JSON lines on standard output, without personal data: of a database error only what kind it is and where. */
import { type Logger, pino } from "pino";
import { sqlState, violatedConstraint } from "../db/statement.ts";

export function createLog(level: string): Logger {
  // Written at once: what pino holds back it retries for ever at exit when the reader of the log is gone.
  const destination = pino.destination({ dest: process.stdout.fd, sync: true });
  return pino({ level, base: { pid: process.pid }, serializers: { err: describeError } }, destination);
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
