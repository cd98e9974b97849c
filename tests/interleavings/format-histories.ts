/** What `npm run interleavings` prints about random histories: how many operations, their refusals, and what was wrong. */
import type { InterleavingsEvidence } from "../../readiness/evidence/interleavings-evidence.ts";
import type { Violation } from "../support/histories/play-histories.ts";

export type ToldHistories = {
  readonly evidence: InterleavingsEvidence["histories"];
  /** Each described for people. */
  readonly violations: readonly string[];
};

export function formatHistories({ evidence, violations }: ToldHistories): string {
  const { seed, operations, refused, seconds } = evidence;
  const refusals = Object.entries(refused).toSorted(([, one], [, other]) => other - one);
  const refusedAtAll = refusals.reduce((sum, [, times]) => sum + times, 0);
  return [
    "",
    `Random histories with seed ${seed}: ${count(operations)} operations in ${seconds.toFixed(1)} seconds.`,
    `Accepted ${count(operations - refusedAtAll)}, refused ${count(refusedAtAll)}, violations ${count(violations.length)}.`,
    ...refusals.map(([code, times]) => `${count(times).padStart(10)}  ${code}`),
    ...violations,
  ].join("\n");
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

export function describeViolation({ seed, steps, problem }: Violation): string {
  const lines = [`With --seed ${seed}: ${problem}`, ...steps.map((step) => `  ${JSON.stringify(step)}`)];
  return ["", ...lines].join("\n");
}
