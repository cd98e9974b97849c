/** Which plans are worth keeping: those that read a large table from end to end, and those that changed. Pure. */
import type { RecordedPlan } from "../../readiness/database-evidence.ts";
import type { PlanPair } from "./generic-plans.ts";
import type { PlanShape } from "./plan-shape.ts";

/** Rows from which reading a table whole is worth a word; the planner rightly reads smaller ones whole. */
export const largeTableRows = 2_000;

export type TableRows = ReadonlyMap<string, number>;
export type ExecutedScan = { statement: string; shape: PlanShape };

const mostTold = 30;

const largeScans = ({ scanned }: PlanShape, rows: TableRows): RecordedPlan["scans"] =>
  scanned
    .map((table) => ({ table, rows: rows.get(table) ?? 0 }))
    .filter((scan) => scan.rows > largeTableRows)
    .sort((one, other) => other.rows - one.rows);

function ofGeneric({ statement, before, after }: PlanPair, rows: TableRows): RecordedPlan[] {
  const scans = largeScans(after, rows);
  const changed = before.text !== after.text;
  if (!changed && scans.length === 0) return [];
  const because = changed ? "changed" : "scan";
  const planBefore = changed ? before.text : null;
  return [{ statement, plan: after.text, because, planBefore, scans, seen: "generic" }];
}

function ofExecuted({ statement, shape }: ExecutedScan, rows: TableRows): RecordedPlan[] {
  const scans = largeScans(shape, rows);
  if (scans.length === 0) return [];
  return [{ statement, plan: shape.text, because: "scan", planBefore: null, scans, seen: "executed" }];
}

/** The largest scans first; of a statement that scans whatever its values, its executed plans say nothing more. */
export function recordedPlans(
  pairs: readonly PlanPair[],
  executed: readonly ExecutedScan[],
  rows: TableRows,
): RecordedPlan[] {
  const generic = pairs.flatMap((pair) => ofGeneric(pair, rows));
  const told = new Set(generic.filter(({ scans }) => scans.length > 0).map(({ statement }) => statement));
  const others = executed
    .filter(({ statement }) => !told.has(statement))
    .flatMap((scan) => ofExecuted(scan, rows));
  const largest = ({ scans }: RecordedPlan): number => scans[0]?.rows ?? 0;
  return [...generic, ...others]
    .sort((one, other) => largest(other) - largest(one) || (one.statement < other.statement ? -1 : 1))
    .slice(0, mostTold);
}
