/** Tracks what Postgres refuses to report and how long it can't be reached; neither stops the watch. */
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import { databaseError } from "../../sis/collector/connection.ts";
import { Unreachable } from "./connection.ts";

export type Reachability = {
  /** Whether Postgres answered, even with an error. Whatever still fails at the end is reported as missing. */
  attempt(what: string, work: () => Promise<void>): Promise<boolean>;
  missing(): DatabaseEvidence["missing"];
  unreachableSeconds(): number;
};

export function watchReachability(nowMs: () => number): Reachability {
  const missing = new Map<string, string>();
  const outages = countOutages(nowMs);
  const fail = (what: string, error: unknown): boolean => {
    if (isOutage(error)) {
      outages.unanswered();
      return false;
    }
    outages.answered();
    if (!isTemporary(error)) missing.set(what, error instanceof Error ? error.message : String(error));
    return true;
  };
  return {
    attempt: async (what, work) => {
      try {
        await work();
      } catch (error) {
        return fail(what, error);
      }
      outages.answered();
      missing.delete(what);
      return true;
    },
    missing: () => [...missing].map(([what, because]) => ({ what, because })),
    unreachableSeconds: () => Math.round(outages.totalMs() / 100) / 10,
  };
}

function countOutages(nowMs: () => number) {
  let answeredAtMs = nowMs();
  let unreachable = false;
  let endedMs = 0;
  return {
    unanswered: (): void => {
      unreachable = true;
    },
    answered: (): void => {
      if (unreachable) endedMs += nowMs() - answeredAtMs;
      unreachable = false;
      answeredAtMs = nowMs();
    },
    totalMs: (): number => endedMs + (unreachable ? nowMs() - answeredAtMs : 0),
  };
}

/** Postgres can't be reached, or is shutting down or starting up. */
function isOutage(error: unknown): boolean {
  return error instanceof Unreachable || /^57P/.test(databaseError(error)?.code ?? "");
}

/** A lock, a timeout or a lack of resources: the next look may succeed. */
function isTemporary(error: unknown): boolean {
  return /^(55P03|57|53|40)/.test(databaseError(error)?.code ?? "");
}
