/** The rule that turns judged requirements into a verdict. */
import type { JudgedRequirement, Verdict } from "./judged-requirement.ts";

/** A requirement that applies and was not tested is never GO; one that would mean NO-GO makes the run invalid. */
export function verdictOf(rows: readonly JudgedRequirement[]): Verdict {
  if (rows.length === 0 || rows.some(invalidates)) return "INVALID RUN";
  if (rows.some(({ status }) => status === "failed")) return "NO-GO";
  return rows.every(({ status }) => status === "held") ? "GO" : "CONDITIONAL";
}

export function invalidates({ severity, status }: JudgedRequirement): boolean {
  return (
    (severity === "invalidates" && status !== "held") || (severity === "fails" && status === "not-tested")
  );
}
