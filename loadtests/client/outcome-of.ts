/** What is certain about a write once it was answered, or once nobody answered twice. */
import type { Outcome } from "../../readiness/evidence/ledger-entry.ts";
import { hasFailed, isOk } from "./statuses.ts";

const shed = 503;

/**
 * By the statuses of both tries; `second` is undefined if there was one. A refusal is certain only if no earlier try can
 * have had an effect: after a timeout or a 500, a 4xx says nothing about the try before. A 503 was shed before any work. A
 * try whose answer was lost on purpose isn't one of the two: the SIS knows it by its key, so a refusal is about it as well.
 */
export function outcomeOf(first: number, second: number | undefined): Outcome {
  const last = second ?? first;
  if (isOk(last)) return "ok";
  if (hasFailed(last)) return "unknown";
  return second === undefined || first === shed ? "refused" : "unknown";
}
