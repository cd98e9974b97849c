/** Names of the generator's own metrics. k6 records per second by metric, not by tag, so each id has a metric. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";

/** By kind of write, in the tag `write`. */
export const ledgerLinesMetric = "ledger_lines";

/** Accepted answers that differ from what is known, by how they differ. */
export const differingAnswersMetrics = {
  foreign: "foreign_answers",
  wrong: "wrong_answers",
} as const satisfies Record<DifferenceKind, string>;

/** Forbidden, and not refused. */
export const admittedRequestsMetric = "admitted_requests";

export function kindMetric(kind: string): string {
  return named("kind", kind);
}

export function journeyMetric(journey: string): string {
  return named("journey", journey);
}

function named(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll("-", "_")}`;
}
