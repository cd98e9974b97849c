/** What `npm run interleavings` prints about random histories: how many operations, their refusals, and what was wrong. */
import type { PlayedHistories, Violation } from "../support/histories/play-histories.ts";

export function formatHistories(played: PlayedHistories): string {
  const { seed, operations, refused, violations, seconds } = played;
  const refusals = [...refused].toSorted(([, one], [, other]) => other - one);
  const refusedAtAll = refusals.reduce((sum, [, times]) => sum + times, 0);
  return [
    "",
    `Random histories with seed ${seed}: ${count(operations)} operations in ${seconds.toFixed(1)} seconds.`,
    `Accepted ${count(operations - refusedAtAll)}, refused ${count(refusedAtAll)}, violations ${count(violations.length)}.`,
    ...refusals.map(([code, times]) => `${count(times).padStart(10)}  ${code}`),
    ...violations.flatMap(describeViolation),
  ].join("\n");
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

function describeViolation({ seed, steps, problem }: Violation): string[] {
  return ["", `With --seed ${seed}: ${problem}`, ...steps.map((step) => `  ${JSON.stringify(step)}`)];
}
