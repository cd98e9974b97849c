/** The plans by which statements were really executed: those that scanned, and the slowest of each phase. */
import type { LoggedPlan } from "./logged-plans.ts";
import type { PlanShape } from "./plan-shape.ts";

export type ExecutedPlans = {
  see(plan: LoggedPlan, phase: string | null): void;
  /** The plan of the slowest execution in a phase that was logged. */
  slowestIn(phase: string | null, statement: string): string | null;
  /** Different plans of a statement that scan something, in the order in which they were first seen. */
  scanning(): { statement: string; shape: PlanShape }[];
};

const mostStatements = 500;
const mostPlansEach = 5;

export function keepExecutedPlans(): ExecutedPlans {
  const slowest = new Map<string, { durationMs: number; text: string }>();
  const scanning = new Map<string, PlanShape[]>();
  const keyOf = (phase: string | null, statement: string): string => JSON.stringify([phase, statement]);
  const keepSlowest = (key: string, { durationMs, shape }: LoggedPlan): void => {
    const known = slowest.get(key);
    if (known === undefined ? slowest.size >= mostStatements : durationMs <= known.durationMs) return;
    slowest.set(key, { durationMs, text: shape.text });
  };
  const keepScanning = ({ statement, shape }: LoggedPlan): void => {
    const known = scanning.get(statement) ?? [];
    const isNew = known.every(({ text }) => text !== shape.text);
    if (isNew && known.length < mostPlansEach && scanning.size < mostStatements)
      scanning.set(statement, [...known, shape]);
  };
  return {
    see: (plan, phase) => {
      keepSlowest(keyOf(phase, plan.statement), plan);
      if (plan.shape.scanned.length > 0) keepScanning(plan);
    },
    slowestIn: (phase, statement) => slowest.get(keyOf(phase, statement))?.text ?? null,
    scanning: () =>
      [...scanning].flatMap(([statement, shapes]) => shapes.map((shape) => ({ statement, shape }))),
  };
}
