/** The rule that turns judged requirements into a verdict. */
import type { JudgedRequirement, Verdict } from "./judged-requirement.ts";

/**
 * A requirement that applies and was not tested is never GO. If the generator worked, one failure is enough for NO-GO,
 * whatever else was not tested. `forgiven`: requirements on the run that may fail without putting that in doubt.
 */
export function verdictOf(rows: readonly JudgedRequirement[], forgiven: readonly string[]): Verdict {
  if (rows.length === 0 || rows.some((row) => isUnsound(row, forgiven))) return "INVALID RUN";
  if (rows.some(({ status, severity }) => status === "failed" && severity === "fails")) return "NO-GO";
  if (rows.some(invalidates)) return "INVALID RUN";
  return rows.every(({ status }) => status === "held") ? "GO" : "CONDITIONAL";
}

/** Whether the run as such can't be trusted. */
export function isUnsound({ id, severity, status }: JudgedRequirement, forgiven: readonly string[]): boolean {
  const isForgiven = forgiven.includes(id) && status === "failed";
  return severity === "invalidates" && status !== "held" && !isForgiven;
}

export function invalidates({ area, severity, status }: JudgedRequirement): boolean {
  // What a district leaves out of its own file must be decided, and says nothing against the run.
  const mustBeTested = severity === "fails" && area !== "preparation";
  return (severity === "invalidates" && status !== "held") || (mustBeTested && status === "not-tested");
}
