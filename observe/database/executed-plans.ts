/** The plans that Postgres actually used: each different one, and the slowest of each phase. */
import type { LoggedPlan } from "./logged-plans.ts";
import type { PlanShape } from "./plan-shape.ts";

export type ExecutedPlans = {
  see(plan: LoggedPlan, phase: string | null): void;
  /** The plan of the slowest logged execution in a phase. */
  slowestIn(phase: string | null, statement: string): string | null;
  /** The different plans of each statement, in the order first seen. */
  different(): { readonly statement: string; readonly shape: PlanShape }[];
};

const mostStatements = 200;
const mostPlansEach = 10;

export function keepExecutedPlans(): ExecutedPlans {
  const slowest = new Map<string, { durationMs: number; text: string }>();
  const different = new Map<string, PlanShape[]>();
  const keyOf = (phase: string | null, statement: string): string => JSON.stringify([phase, statement]);
  const keepSlowest = (key: string, { durationMs, shape }: LoggedPlan): void => {
    const known = slowest.get(key);
    if (known === undefined ? slowest.size >= mostStatements : durationMs <= known.durationMs) return;
    slowest.set(key, { durationMs, text: shape.text });
  };
  const keepDifferent = ({ statement, shape }: LoggedPlan): void => {
    const known = different.get(statement) ?? [];
    const isNew = known.every(({ text }) => text !== shape.text);
    if (isNew && known.length < mostPlansEach && different.size < mostStatements)
      different.set(statement, [...known, shape]);
  };
  return {
    see: (plan, phase) => {
      keepSlowest(keyOf(phase, plan.statement), plan);
      keepDifferent(plan);
    },
    slowestIn: (phase, statement) => slowest.get(keyOf(phase, statement))?.text ?? null,
    different: () =>
      [...different].flatMap(([statement, shapes]) => shapes.map((shape) => ({ statement, shape }))),
  };
}
