/** The statements of each phase: what was counted between the look at its start and the one at its end. */
import type { PhaseOfDatabase } from "../../readiness/evidence/database-evidence.ts";
import type { ExecutedPlans } from "./executed-plans.ts";
import { type StatementCounts, statementsBetween } from "./statement-counts.ts";

/** Taken when a phase begins; null for the time after the last one. */
export type PhaseLook = {
  readonly phase: string | null;
  readonly atMs: number;
  readonly counts: StatementCounts;
  /** Requests that the SIS has answered so far. */
  readonly requests: number | undefined;
};

export type PhasesOfDatabase = {
  take(look: PhaseLook): void;
  /** Undefined before the first look. */
  current(): PhaseLook | undefined;
  /** The name of a statement by Postgres's query id, if the last look found it. */
  nameOf(query: string): string | undefined;
  all(): PhaseOfDatabase[];
};

export function recordPhases({ slowestIn }: Pick<ExecutedPlans, "slowestIn">): PhasesOfDatabase {
  const phases: PhaseOfDatabase[] = [];
  let last: PhaseLook | undefined;
  let names: ReadonlyMap<string, string> = new Map();
  const between = (before: PhaseLook, now: PhaseLook): PhaseOfDatabase => {
    const { phase } = before;
    const requests = answeredBetween(before.requests, now.requests);
    const countedFromMs = countedFrom(before, now);
    // Requests of the whole phase can't be compared with counts from part of it.
    const over = countedFromMs === null ? requests : undefined;
    const { statements, watchSeconds } = statementsBetween(before.counts, now.counts, over);
    const withPlans = statements.map((use) => ({ ...use, slowestPlan: slowestIn(phase, use.statement) }));
    const span = { fromMs: before.atMs, toMs: now.atMs, countedFromMs };
    return { phase, ...span, requests: requests ?? null, statements: withPlans, watchSeconds };
  };
  return {
    take: (look) => {
      if (last !== undefined) phases.push(between(last, look));
      last = look;
      names = new Map([...look.counts.counts.values()].map(({ query, statement }) => [query, statement]));
    },
    current: () => last,
    nameOf: (query) => names.get(query),
    all: () => phases,
  };
}

/** Fewer than before: the SIS was restarted. */
function answeredBetween(before: number | undefined, now: number | undefined): number | undefined {
  if (before === undefined || now === undefined) return undefined;
  return now >= before ? now - before : now;
}

/** Null if Postgres kept its counts since the previous look. */
function countedFrom(before: PhaseLook, { counts, atMs }: PhaseLook): number | null {
  return counts.since === before.counts.since ? null : Math.round(atMs - counts.countedMs);
}
