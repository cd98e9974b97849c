/** What Postgres refuses to tell, and how long it does not answer at all: noted, and never the end of a watch. */
import type { DatabaseEvidence } from "../../readiness/database-evidence.ts";
import { refusal } from "./connection.ts";

export type Reachability = {
  /** Whether Postgres answered, be it with a refusal; what is refused until the end is missing. */
  attempt(what: string, work: () => Promise<void>): Promise<boolean>;
  missing(): DatabaseEvidence["missing"];
  unreachableSeconds(): number;
};

/** A lock or a time that ran out, or a server that goes away: the next look may be answered. */
const passing = /^(55P03|57|53|40)/;

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
        const refused = refusal(error);
        if (refused === null || refused.code?.startsWith("57P")) {
          unreachable = true;
          return false;
        }
        answered();
        if (!passing.test(refused.code ?? "")) missing.set(what, refused.message);
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
