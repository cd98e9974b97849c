/** The write ledger: each write a journey attempts, retried once under the same key, ends as one line. */
import { sleep } from "k6";
import exec from "k6/execution";
import type { LedgerEntry, Outcome, Write } from "../../readiness/evidence/ledger-entry.ts";
import type { RequestName } from "../../targets/reference-sis/client/requests.ts";
import { type Answer, hasFailed, isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

/** Operations of this virtual user so far. */
let sequence = 0;

const shed = 503;
const usualWaitSeconds = 1;
const longestWaitSeconds = 5;

export type WriteCall = { name: RequestName; path: string; body?: string };

export type WriteResult = { outcome: Outcome; answer: Answer };

/** Retry-After in seconds, bounded: a person at a counter does not wait longer. */
function waitSeconds(answer: Answer): number {
  const seconds = Number(answer.headers["Retry-After"] ?? usualWaitSeconds);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWaitSeconds) : usualWaitSeconds;
}

/**
 * A refusal is certain only if no attempt before it may have had an effect: after a timeout or a 500 the retry's
 * 4xx says nothing of the first attempt. A 503 was shed before any work.
 */
function outcomeOf(first: Answer, last: Answer): Outcome {
  if (isOk(last.status)) return "ok";
  if (hasFailed(last.status)) return "unknown";
  return first === last || first.status === shed ? "refused" : "unknown";
}

/** Attempts a write and writes its line; `answered` turns a 2xx answer into what the ledger keeps of it. */
export function attempt<Shape extends Write>(
  visit: Visit,
  call: WriteCall,
  write: Omit<Shape, "answer">,
  answered: (answer: Answer) => Shape["answer"],
): WriteResult {
  sequence += 1;
  const user = `u${exec.vu.idInTest}`;
  const op = `${visit.run}-${user}-${sequence}`;
  const sentAt = Date.now();
  const { name, ...request } = { ...call, operation: op, read: true };
  const first = send(visit, name, request);
  let last = first;
  if (hasFailed(first.status)) {
    sleep(waitSeconds(first));
    last = send(visit, name, request);
  }
  const outcome = outcomeOf(first, last);
  const line = {
    op,
    user,
    sequence,
    journey: visit.journey,
    phase: visit.phase,
    sentAt,
    durationMs: Date.now() - sentAt,
    status: last.status,
    outcome,
    ...write,
    answer: outcome === "ok" ? answered(last) : null,
  };
  console.log(JSON.stringify(line satisfies Omit<LedgerEntry, "kind" | "sent" | "answer">));
  return { outcome, answer: last };
}
