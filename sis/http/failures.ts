/** What callers learn when something throws: that the system is busy, if a limit was reached, but never the cause. */
import { sqlState } from "../db/statement.ts";
import { type Refusal, refuse, refuseBusy } from "../errors.ts";

/** Statement and lock timeouts, deadlocks, no connection slot left: the transaction is rolled back, and a retry may work. */
const busyStates = new Set(["57014", "55P03", "40001", "40P01", "53300"]);
/** Postgres is stopping, starting, gone, or a standby since it failed over. */
const unavailableStates = /^(08...|57P0[123]|25006)$/;
const poolWaitExceeded = "timeout exceeded when trying to connect";
/** What Node says about a connection that can't be opened or is lost. */
const connectionFailures = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);
/** What pg says about one. */
const lostConnections = new Set([
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "Connection terminated",
  "Connection terminated due to connection timeout",
  "Connection terminated unexpectedly",
  "Query read timeout",
  "timeout expired",
]);

/** Undefined for a bug of ours, which returns 500. */
export function refuseAfter(error: unknown): Refusal | undefined {
  const state = sqlState(error);
  if (state !== undefined && busyStates.has(state)) return refuseBusy("server_busy", 1);
  if (error instanceof Error && error.message === poolWaitExceeded) return refuseBusy("server_busy", 1);
  return isUnavailable(error, state) ? refuseUnavailable() : undefined;
}

function isUnavailable(error: unknown, state: string | undefined): boolean {
  if (state !== undefined && unavailableStates.test(state)) return true;
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return connectionFailures.has(code) || lostConnections.has(error.message);
}

function refuseUnavailable(): Refusal {
  const refusal = refuse(
    503,
    "unavailable",
    "The system is unavailable right now.",
    "Send the same request again in 5 s.",
  );
  return { ...refusal, retryAfterSeconds: 5 };
}
