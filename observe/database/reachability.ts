/** What Postgres refuses to tell, or tells in another shape than expected, and how long it does not answer at all: noted, and never the end of a watch. */
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import { refusal, Unreachable } from "./connection.ts";

export type Reachability = {
  /** Whether Postgres answered, be it with a refusal; what is refused until the end is missing. */
  attempt(what: string, work: () => Promise<void>): Promise<boolean>;
  missing(): DatabaseEvidence["missing"];
  unreachableSeconds(): number;
};

/** A lock or a time that ran out: the next look may be answered. */
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
