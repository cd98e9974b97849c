/** What a report shows of the database: its busiest phase, plans that scan or changed, waits, unused indexes. Pure. */
import { z } from "zod";
import type { DatabaseEvidence, PhaseOfDatabase, StatementUse } from "../evidence/database-evidence.ts";
import { databaseSchema } from "../evidence/evidence-files.ts";
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import type { Signals } from "../evidence/signals/signals.ts";
import { type AskedBySis, askedBySis, askedSchema } from "./asked-by-sis.ts";
import { rounded } from "./rounded.ts";

const amount = z.number().nonnegative();
const count = z.number().int().nonnegative();

const busiestSchema = z.object({
  title: z.string(),
  seconds: amount,
  /** How long before its end Postgres restarted its counts, as after a crash; null if it counted the whole phase. */
  countedSeconds: amount.nullable(),
  requests: count.nullable(),
  /** Time of all statements together; more than `seconds` if several ran at once. */
  databaseSeconds: amount,
  /** What the SIS reports about all its statements; null if it reported nothing. */
  asked: askedSchema.omit({ perRequest: true }).nullable(),
  statementCount: count,
  statements: z.array(
    z.object({
      statement: z.string(),
      seconds: amount,
      /** The share of the time of all statements in the phase. */
      share: amount,
      calls: count,
      callsPerRequest: amount.nullable(),
      rowsPerRequest: amount.nullable(),
      meanMs: amount,
      /** The same statement as the SIS counts it; null if the SIS reported nothing, or doesn't send this statement. */
      asked: askedSchema.omit({ perRequest: true }).nullable(),
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
  /** Statements whose plan changed, but reads no large table in full. */
  changed: z.array(z.string()),
  lockWaits,
  moreLockWaits: count,
  unusedIndexes,
  unused: z.object({ indexes: count, bytes: amount }),
  restarts,
  unreachableSeconds,
  /** Postgres time spent on monitoring, including the collector beside the SIS. */
  watch: z.object({ seconds: amount, ofSeconds: amount }),
  missing,
});
export type ReportedDatabase = z.infer<typeof reportedDatabaseSchema>;

const shown = { statements: 10, scanning: 3, lockWaits: 10, indexes: 10 } as const;

type ReportedPhase = NonNullable<ReportedDatabase["busiest"]>;
type ReportedUse = Omit<ReportedPhase["statements"][number], "share">;

const notCompleted: Omit<StatementUse, "statement" | "slowestPlan"> = {
  ...{ calls: 0, seconds: 0, rows: 0 },
  ...{ callsPerRequest: null, rowsPerRequest: null },
};

/** `signals`: what the SIS reported about itself; undefined if it reported nothing. */
export function reportedDatabase(
  found: DatabaseEvidence,
  load: LoadEvidence | undefined,
  signals: Signals | undefined,
): ReportedDatabase {
  const busiest = busiestOf(found.phases.map((phase) => seenFromBoth(phase, signals)));
  const scanning = found.plans.filter(({ scans }) => scans.length > 0);
  const changed = found.plans.filter(({ scans }) => scans.length === 0);
  return {
    busiest: busiest === undefined ? null : reportedPhase(busiest, load),
    scanning: scanning.slice(0, shown.scanning),
    moreScanning: Math.max(0, scanning.length - shown.scanning),
    changed: changed.map(({ statement }) => statement),
    lockWaits: found.lockWaits.slice(0, shown.lockWaits).map((wait) => ({
      ...wait,
      second: load === undefined ? null : rounded((wait.atMs - Date.parse(load.startedAt)) / 1000, 4),
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
      seconds: rounded(sum(found.phases.map(({ watchSeconds }) => watchSeconds)), 4),
      ofSeconds: rounded(sum(found.phases.map(countedLengthOf)), 4),
    },
    missing: found.missing,
  };
}

type PhaseOfBoth = {
  readonly phase: PhaseOfDatabase;
  readonly asked: AskedBySis | undefined;
  readonly uses: ReportedUse[];
};

/** After the last phase people only finish, so that time counts as the busiest only if there is no phase. */
function busiestOf(phases: readonly PhaseOfBoth[]): PhaseOfBoth | undefined {
  const planned = phases.filter(({ phase }) => phase.phase !== null);
  const pressure = (one: PhaseOfBoth): number => heldInAll(one) / lengthOf(one.phase);
  return [...(planned.length === 0 ? phases : planned)].sort(
    (one, other) => pressure(other) - pressure(one) || one.phase.fromMs - other.phase.fromMs,
  )[0];
}

function heldInAll({ uses }: PhaseOfBoth): number {
  return sum(uses.map(heldSeconds));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** As long as the longest wait: Postgres doesn't count what was cut off, and the SIS doesn't count what others run. */
function heldSeconds({ seconds, asked }: ReportedUse): number {
  return Math.max(seconds, asked?.seconds ?? 0);
}

function lengthOf({ fromMs, toMs }: PhaseOfDatabase): number {
  return Math.max(0.001, (toMs - fromMs) / 1000);
}

function seenFromBoth(phase: PhaseOfDatabase, signals: Signals | undefined): PhaseOfBoth {
  const asked = askedBySis(signals, phase);
  const counted = new Map(phase.statements.map((use) => [use.statement, use]));
  const uses = [...new Set([...counted.keys(), ...(asked?.keys() ?? [])])]
    .map((statement) => reportedUse(statement, counted.get(statement), asked))
    .sort(
      (one, other) => heldSeconds(other) - heldSeconds(one) || (one.statement < other.statement ? -1 : 1),
    );
  return { phase, asked, uses };
}

function reportedUse(
  statement: string,
  use: StatementUse | undefined,
  asked: AskedBySis | undefined,
): ReportedUse {
  const { calls, seconds, callsPerRequest, rowsPerRequest } = use ?? notCompleted;
  const { perRequest, ...bySis } = asked?.get(statement) ?? { perRequest: null };
  return {
    ...{ statement, calls, seconds, rowsPerRequest },
    callsPerRequest: perRequest ?? callsPerRequest,
    meanMs: calls === 0 ? 0 : rounded((seconds * 1000) / calls, 4),
    asked: "calls" in bySis ? bySis : null,
  };
}

function reportedPhase({ phase, asked, uses }: PhaseOfBoth, load: LoadEvidence | undefined): ReportedPhase {
  const databaseSeconds = rounded(sum(uses.map(({ seconds }) => seconds)), 4);
  const title = load?.phases.find(({ id }) => id === phase.phase)?.title ?? phase.phase;
  return {
    title: title ?? "After the last phase",
    seconds: rounded(lengthOf(phase), 4),
    countedSeconds: phase.countedFromMs === null ? null : rounded(countedLengthOf(phase), 4),
    requests: phase.requests,
    databaseSeconds,
    asked: askedInAll(asked),
    statementCount: uses.length,
    statements: uses.slice(0, shown.statements).map((use) => ({
      ...use,
      share: databaseSeconds === 0 ? 0 : rounded(use.seconds / databaseSeconds, 4),
    })),
  };
}

function countedLengthOf(phase: PhaseOfDatabase): number {
  return lengthOf({ ...phase, fromMs: phase.countedFromMs ?? phase.fromMs });
}

function askedInAll(asked: AskedBySis | undefined): ReportedPhase["asked"] {
  if (asked === undefined) return null;
  const all = [...asked.values()];
  return {
    calls: sum(all.map(({ calls }) => calls)),
    failed: sum(all.map(({ failed }) => failed)),
    seconds: rounded(sum(all.map(({ seconds }) => seconds)), 4),
  };
}
