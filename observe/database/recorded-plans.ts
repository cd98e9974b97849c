/** Which plans are worth keeping: those that read all or most of a large table, and those that changed. Pure. */
import type { RecordedPlan } from "../../readiness/evidence/database-evidence.ts";
import type { PlanHistory } from "./generic-plans.ts";
import type { PlanShape } from "./plan-shape.ts";

/**
 * From this many rows on, reading a whole table is worth reporting: the planner is right to read smaller ones whole, and in a district
 * of three schools an index by school covers a good part of a table.
 */
const largeTableRows = 5_000;
/**
 * Share of the cost of a full read. With the wrong index a few rows cost about as much as that; one school of 22 costs less
 * than half.
 */
const mostOfTable = 0.8;

/** `cost`: of reading the whole table, in the planner's units. */
export type TableSizes = ReadonlyMap<string, { readonly rows: number; readonly cost: number }>;
export type ExecutedPlan = { readonly statement: string; readonly shape: PlanShape };

const mostReported = 30;

/** Largest reads first; if a statement's generic plans read that much, its executed plans add nothing. */
export function recordedPlans(
  histories: readonly PlanHistory[],
  executed: readonly ExecutedPlan[],
  sizes: TableSizes,
): RecordedPlan[] {
  const generic = histories.flatMap((history) => ofHistory(history, sizes));
  const reported = new Set(generic.filter(({ scans }) => scans.length > 0).map(({ statement }) => statement));
  const others = executed
    .filter(({ statement }) => !reported.has(statement))
    .flatMap((plan) => ofExecuted(plan, sizes));
  return [...generic, ...others]
    .sort(
      (one, other) =>
        mostRows(other.scans) - mostRows(one.scans) || (one.statement < other.statement ? -1 : 1),
    )
    .slice(0, mostReported);
}

function ofHistory({ statement, seen, last }: PlanHistory, sizes: TableSizes): RecordedPlan[] {
  const worst = worstOf(seen, sizes);
  const [first] = seen;
  if (worst === undefined || first === undefined) return [];
  const scans = largeReads(worst, sizes);
  const changed = worst.text !== first.text;
  if (!changed && scans.length === 0) return [];
  const because = changed ? "changed" : "scan";
  const planBefore = changed ? first.text : null;
  const atEnd = worst.text === last.text;
  return [{ statement, plan: worst.text, because, planBefore, atEnd, scans, seen: "generic" }];
}

/** The plan that reads the most; the later one on a tie. */
function worstOf(seen: readonly PlanShape[], sizes: TableSizes): PlanShape | undefined {
  return seen.reduce<PlanShape | undefined>((worst, shape) => {
    const isLess =
      worst !== undefined && mostRows(largeReads(shape, sizes)) < mostRows(largeReads(worst, sizes));
    return isLess ? worst : shape;
  }, undefined);
}

function mostRows(scans: RecordedPlan["scans"]): number {
  return scans[0]?.rows ?? 0;
}

function largeReads({ reads }: PlanShape, sizes: TableSizes): RecordedPlan["scans"] {
  return [...reads]
    .flatMap(([table, readCost]) => {
      const { rows = 0, cost = 0 } = sizes.get(table) ?? {};
      return rows > largeTableRows && readCost >= mostOfTable * cost ? [{ table, rows }] : [];
    })
    .sort((one, other) => other.rows - one.rows || (one.table < other.table ? -1 : 1));
}

function ofExecuted({ statement, shape }: ExecutedPlan, sizes: TableSizes): RecordedPlan[] {
  const scans = largeReads(shape, sizes);
  if (scans.length === 0) return [];
  const plan = shape.text;
  return [{ statement, plan, because: "scan", planBefore: null, atEnd: false, scans, seen: "executed" }];
}
