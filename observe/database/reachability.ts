/** Records what Postgres refuses or returns in an unexpected shape, and how long it is unreachable; never ends a watch. */
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import { refusal, Unreachable } from "./connection.ts";

export type Reachability = {
  /** Whether Postgres answered, even with a refusal; what is still refused at the end is reported as missing. */
  attempt(what: string, work: () => Promise<void>): Promise<boolean>;
  missing(): DatabaseEvidence["missing"];
  unreachableSeconds(): number;
};

/** A lock or a timeout: the next look may succeed. */
const passing = /^(55P03|57|53|40)/;
const goingAway = /^57P/;

export function watchReachability(nowMs: () => number): Reachability {
  const missing = new Map<string, string>();
  let answeredAtMs = nowMs();
  let unreachable = false;
  let unreachableMs = 0;
  const answered = (): void => {
    if (unreachable) unreachableMs += nowMs() - answeredAtMs;
    unreachable = false;
    answeredAtMs = nowMs();
  };
  return {
    attempt: async (what, work) => {
      try {
        await work();
        answered();
        missing.delete(what);
        return true;
      } catch (error) {
        const code = refusal(error)?.code ?? "";
        if (error instanceof Unreachable || goingAway.test(code)) {
          unreachable = true;
          return false;
        }
        answered();
        if (!passing.test(code)) missing.set(what, error instanceof Error ? error.message : String(error));
        return true;
      }
    },
    missing: () => [...missing].map(([what, because]) => ({ what, because })),
    unreachableSeconds: () => {
      const still = unreachable ? nowMs() - answeredAtMs : 0;
      return Math.round((unreachableMs + still) / 100) / 10;
    },
  };
}
