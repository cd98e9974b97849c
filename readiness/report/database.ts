/** What a report shows of the database: its busiest phase, plans that scan or changed, waits, unused indexes. Pure. */
import { z } from "zod";
import type { DatabaseEvidence, PhaseOfDatabase, StatementUse } from "../database-evidence.ts";
import type { LoadEvidence } from "../evidence.ts";
import { databaseSchema } from "./evidence-files.ts";

const amount = z.number().nonnegative();
const count = z.number().int().nonnegative();

const busiestSchema = z.object({
  title: z.string(),
  seconds: amount,
  requests: count.nullable(),
  /** Time of all statements together; above `seconds` where several ran at once. */
  databaseSeconds: amount,
  statementCount: count,
  statements: z.array(
    z.object({
      statement: z.string(),
      seconds: amount,
      /** Of the time of all statements of the phase. */
      share: amount,
      calls: count,
      callsPerRequest: amount.nullable(),
      rowsPerRequest: amount.nullable(),
      meanMs: amount,
    }),
  ),
});

const { plans, unusedIndexes, restarts, unreachableSeconds, missing } = databaseSchema.shape;

/** `second` of the load in which the longest began. */
const lockWaits = z.array(databaseSchema.shape.lockWaits.element.extend({ second: z.number().nullable() }));

export const reportedDatabaseSchema = z.object({
  busiest: busiestSchema.nullable(),
  /** Statements that read all or most of a large table, with their plans; how many more there are. */
  scanning: plans,
  moreScanning: count,
  /** Statements whose plan changed, and reads no large table so. */
  changed: z.array(z.string()),
  lockWaits,
  moreLockWaits: count,
  unusedIndexes,
  unused: z.object({ indexes: count, bytes: amount }),
  restarts,
  unreachableSeconds,
  /** Time in Postgres for watching it, the collector beside the SIS included. */
  watch: z.object({ seconds: amount, ofSeconds: amount }),
  missing,
});
export type ReportedDatabase = z.infer<typeof reportedDatabaseSchema>;

const shown = { statements: 10, scanning: 3, lockWaits: 10, indexes: 10 } as const;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const secondsOf = ({ statements }: PhaseOfDatabase): number => sum(statements.map(({ seconds }) => seconds));
const lengthOf = ({ fromMs, toMs }: PhaseOfDatabase): number => Math.max(0.001, (toMs - fromMs) / 1000);
const pressureOf = (phase: PhaseOfDatabase): number => secondsOf(phase) / lengthOf(phase);

/** After the last phase people only finish: it is the busiest where there is no other. */
const busiestOf = (phases: readonly PhaseOfDatabase[]): PhaseOfDatabase | undefined => {
  const planned = phases.filter(({ phase }) => phase !== null);
  return [...(planned.length === 0 ? phases : planned)].sort(
    (one, other) => pressureOf(other) - pressureOf(one) || one.fromMs - other.fromMs,
  )[0];
};

type ReportedPhase = NonNullable<ReportedDatabase["busiest"]>;

const shownStatement = (use: StatementUse, all: number): ReportedPhase["statements"][number] => {
  const { slowestPlan: _, ...figures } = use;
  const share = all === 0 ? 0 : rounded(use.seconds / all);
  const meanMs = use.calls === 0 ? 0 : rounded((use.seconds * 1000) / use.calls);
  return { ...figures, share, meanMs };
};

const reportedPhase = (phase: PhaseOfDatabase, load: LoadEvidence | null): ReportedPhase => {
  const databaseSeconds = rounded(secondsOf(phase));
  const title = load?.phases.find(({ id }) => id === phase.phase)?.title ?? phase.phase;
  return {
    title: title ?? "After the last phase",
    seconds: rounded(lengthOf(phase)),
    requests: phase.requests,
    databaseSeconds,
    statementCount: phase.statements.length,
    statements: phase.statements
      .slice(0, shown.statements)
      .map((use) => shownStatement(use, databaseSeconds)),
  };
};

export const reportedDatabase = (found: DatabaseEvidence, load: LoadEvidence | null): ReportedDatabase => {
  const busiest = busiestOf(found.phases);
  const scanning = found.plans.filter(({ scans }) => scans.length > 0);
  const changed = found.plans.filter(({ scans }) => scans.length === 0);
  return {
    busiest: busiest === undefined ? null : reportedPhase(busiest, load),
    scanning: scanning.slice(0, shown.scanning),
    moreScanning: Math.max(0, scanning.length - shown.scanning),
    changed: changed.map(({ statement }) => statement),
    lockWaits: found.lockWaits.slice(0, shown.lockWaits).map((wait) => ({
      ...wait,
      second: load === null ? null : rounded((wait.atMs - Date.parse(load.startedAt)) / 1000),
    })),
    moreLockWaits: Math.max(0, found.lockWaits.length - shown.lockWaits),
    unusedIndexes: found.unusedIndexes.slice(0, shown.indexes),
    unused: {
      indexes: found.unusedIndexes.length,
      bytes: sum(found.unusedIndexes.map(({ bytes }) => bytes)),
    },
    restarts: found.restarts,
    unreachableSeconds: found.unreachableSeconds,
    watch: {
      seconds: rounded(sum(found.phases.map(({ watchSeconds }) => watchSeconds))),
      ofSeconds: rounded(sum(found.phases.map(lengthOf))),
    },
    missing: found.missing,
  };
};
