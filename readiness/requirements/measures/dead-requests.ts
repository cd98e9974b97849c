/**
 * Kinds of request that failed every time, and quickly, while other kinds succeeded. Waiting and load don't explain that.
 */
import type { LoadEvidence, RequestEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = {
  readonly fewestRequests: number;
  /** Quick: 95 of 100 were answered within this. */
  readonly quickMs: number;
  /** The share of all other requests that must have succeeded. */
  readonly workingShare: number;
};

export const deadRequests = describeMeasure<"dead-requests", Params>({
  by: "dead-requests",
  measure: onLoad(measureDead),
});

function measureDead({ requests }: LoadEvidence, params: Params): Measurement {
  const named = requests.filter(({ name, phase }) => name !== null && phase === null);
  if (named.length === 0) return untested("load.json", "How each request ended wasn't recorded.");
  const failing = named.filter((row) => failsAlways(row, params));
  const dead =
    succeededShare(named.filter((row) => !failing.includes(row))) >= params.workingShare ? failing : [];
  return measuredOnRequests(
    dead.length,
    dead.length === 0
      ? `${counted(named.length, "kind", "kinds")} of request were sent, and none failed every time without a wait.`
      : `Failed every time: ${dead.map(({ name, count }) => `${name} (${number(count)} of ${number(count)})`).join(", ")}.`,
  );
}

function failsAlways(
  { count, failed, p95Ms }: RequestEvidence,
  { fewestRequests, quickMs }: Params,
): boolean {
  return count >= fewestRequests && failed === count && p95Ms < quickMs;
}

function succeededShare(rows: readonly RequestEvidence[]): number {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  return count === 0 ? 0 : (count - failed) / count;
}
