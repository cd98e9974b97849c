/** Reads the database several times per second, at each change of phase, and at the end; gathers it as evidence. */
import type { Plan } from "../../loadtests/model/plan.ts";
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import { openConnection } from "./connection.ts";
import { keepExecutedPlans } from "./executed-plans.ts";
import { type PlanHistory, watchGenericPlans } from "./generic-plans.ts";
import { readIndexCounts, watchIndexUse } from "./index-use.ts";
import { keepLockWaits, readLockWaits } from "./lock-waits.ts";
import { readLoggedPlans } from "./logged-plans.ts";
import { recordPhases } from "./phases-of-database.ts";
import { watchReachability } from "./reachability.ts";
import { recordedPlans, type TableSizes } from "./recorded-plans.ts";
import { readServedRequests } from "./served-requests.ts";
import { watchServerStarts } from "./server-starts.ts";
import { ensureStatementCounts, readStatementCounts } from "./statement-counts.ts";
import { readTableSizes } from "./table-sizes.ts";
import type { DatabaseWatchOptions } from "./watch-options.ts";

export type LookOptions = Omit<DatabaseWatchOptions, "runDirectory">;

export type DatabaseLooks = {
  prepare(): Promise<void>;
  onPlan(plan: Plan): void;
  onBegin(): void;
  /** Never throws because of Postgres. */
  look(): Promise<void>;
  /** Ends the last phase. */
  lastLook(): Promise<void>;
  evidence(): Promise<DatabaseEvidence>;
  end(): Promise<void>;
};

const noLog = {
  what: "plans as they were executed",
  because:
    "auto_explain is on, and the log is read, only for the Postgres that comes with Firstbell and was started by the same command",
};

type Parts = ReturnType<typeof watchedParts>;

export function lookAtDatabase(options: LookOptions): DatabaseLooks {
  const parts = watchedParts(options);
  const { connection, reach, phases, generic, executed } = parts;
  const clock = createPhaseClock(options.nowMs);
  /** The last phase that was read, even if Postgres refused part of it. */
  let looked: string | null | undefined;
  const onLine = readLoggedPlans((plan) => {
    generic.learn(plan.text, true);
    executed.see(plan, phases.current()?.phase ?? null);
  });
  return {
    prepare: async () => {
      await reach.attempt("statements", () => ensureStatementCounts(connection));
      options.watchLog?.(onLine);
    },
    onPlan: clock.onPlan,
    onBegin: clock.onBegin,
    look: async () => {
      const phase = clock.phase();
      if (phase !== looked && phase !== undefined && (await lookAtPhase(parts, options, phase)))
        looked = phase;
      await lookOften(parts);
    },
    lastLook: async () => {
      await lookAtPhase(parts, options, null);
    },
    evidence: () => gather(parts, options.watchLog !== undefined),
    end: connection.end,
  };
}

function watchedParts({ databaseUrl, nowMs }: LookOptions) {
  const executed = keepExecutedPlans();
  return {
    connection: openConnection(databaseUrl),
    reach: watchReachability(nowMs),
    executed,
    phases: recordPhases(executed),
    waits: keepLockWaits(),
    generic: watchGenericPlans(),
    indexes: watchIndexUse(),
    starts: watchServerStarts(),
  };
}

/** The plan's phase right now; null after the last one, undefined before the first. */
function createPhaseClock(nowMs: () => number) {
  let plan: Plan | undefined;
  let beganAtMs: number | undefined;
  return {
    onPlan: (made: Plan) => {
      plan = made;
    },
    onBegin: () => {
      beganAtMs = nowMs();
    },
    phase: (): string | null | undefined => {
      if (beganAtMs === undefined) return undefined;
      const second = (nowMs() - beganAtMs) / 1000;
      return plan?.phases.find(({ endSecond }) => second < endSecond)?.id ?? null;
    },
  };
}

/** Reads statements by phase, and the use of indexes, which is needed no more often. Returns whether Postgres answered. */
async function lookAtPhase(parts: Parts, options: LookOptions, phase: string | null): Promise<boolean> {
  const { connection, reach, phases, indexes, generic } = parts;
  const takeStatements = async () => {
    const requests = await readServedRequests(options.metricsUrl);
    const counts = await readStatementCounts(connection);
    phases.take({ phase, atMs: options.nowMs(), counts, requests });
    for (const { text } of counts.counts.values()) generic.learn(text, false);
  };
  const seeIndexes = async () => indexes.see(await readIndexCounts(connection));
  return (
    (await reach.attempt("statements", takeStatements)) &&
    (await reach.attempt("the use of indexes", seeIndexes))
  );
}

/** Stops at the first read that can't reach Postgres. */
async function lookOften({ connection, reach, waits, phases, starts, generic }: Parts): Promise<void> {
  const nameOf = (query: string) => phases.nameOf(query);
  const seeWaits = async () => waits.see(await readLockWaits(connection), nameOf);
  const looks = [
    ["restarts", () => starts.look(connection)],
    ["waits for locks", seeWaits],
    ["plans", () => generic.look(connection)],
  ] as const;
  for (const [what, look] of looks) if (!(await reach.attempt(what, look))) return;
}

async function gather({ connection, reach, ...parts }: Parts, hasLog: boolean): Promise<DatabaseEvidence> {
  const { phases, executed, generic, waits, indexes, starts } = parts;
  let histories: PlanHistory[] = [];
  let sizes: TableSizes = new Map();
  await reach.attempt("the use of indexes", async () => indexes.see(await readIndexCounts(connection)));
  await reach.attempt("plans", async () => {
    histories = await generic.lastLook(connection);
    sizes = await readTableSizes(connection);
  });
  return {
    phases: phases.all(),
    plans: recordedPlans(histories, executed.different(), sizes),
    lockWaits: waits.longest(),
    unusedIndexes: indexes.unused(),
    restarts: starts.restarts(),
    unreachableSeconds: reach.unreachableSeconds(),
    missing: [...reach.missing(), ...(hasLog ? [] : [noLog])],
  };
}
