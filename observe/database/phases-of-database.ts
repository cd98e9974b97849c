/** The statements of each phase: what was counted between the look at its beginning and the one at its end. */
import type { PhaseOfDatabase } from "../../readiness/database-evidence.ts";
import type { ExecutedPlans } from "./executed-plans.ts";
import { type StatementCounts, statementsBetween } from "./statement-counts.ts";

/** Taken when a phase begins; null is the time after the last one. */
export type PhaseLook = {
  phase: string | null;
  atMs: number;
  counts: StatementCounts;
  /** That the SIS has answered so far. */
  requests: number | null;
};

export type PhasesOfDatabase = {
  take(look: PhaseLook): void;
  /** Undefined before the first look. */
  current(): PhaseLook | undefined;
  all(): PhaseOfDatabase[];
};

/** Fewer than before: the SIS was started anew. */
function answeredBetween(before: number | null, now: number | null): number | null {
  if (before === null || now === null) return null;
  return now >= before ? now - before : now;
}

export function recordPhases({ slowestIn }: Pick<ExecutedPlans, "slowestIn">): PhasesOfDatabase {
  const phases: PhaseOfDatabase[] = [];
  let last: PhaseLook | undefined;
  const between = (before: PhaseLook, now: PhaseLook): PhaseOfDatabase => {
    const { phase } = before;
    const requests = answeredBetween(before.requests, now.requests);
    const { statements, watchSeconds } = statementsBetween(before.counts, now.counts, requests);
    const withPlans = statements.map((use) => ({ ...use, slowestPlan: slowestIn(phase, use.statement) }));
    return { phase, fromMs: before.atMs, toMs: now.atMs, requests, statements: withPlans, watchSeconds };
  };
  return {
    take: (look) => {
      if (last !== undefined) phases.push(between(last, look));
      last = look;
    },
    current: () => last,
    all: () => phases,
  };
}
