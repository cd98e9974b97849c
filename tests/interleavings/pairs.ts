/** Every pair of writes, including each with itself, and the ways in which the two clash. */
import { type Clash, writes } from "./writes.ts";

export type Pair = { readonly first: string; readonly second: string; readonly clashes: readonly Clash[] };

const names = Object.keys(writes);

export const allPairs: readonly Pair[] = names.flatMap((first, index) =>
  names.slice(index).map((second) => ({ first, second, clashes: clashesOf(first, second) })),
);

function clashesOf(first: string, second: string): Clash[] {
  const own = writes[first]?.clashes ?? [];
  return own.filter((clash) => writes[second]?.clashes.includes(clash));
}

/** The pairs that meet most often at a counter, or that depend most on each other, with the worst way to clash. */
const risky: readonly (readonly [string, string, Clash])[] = [
  ["add-to-section", "add-to-section", "one-section"],
  ["add-to-section", "drop-from-section", "one-section"],
  ["add-to-section", "move-between-sections", "one-section"],
  ["add-to-section", "withdraw", "one-student"],
  ["move-between-sections", "move-between-sections", "crossing"],
  ["enroll", "enroll", "one-student"],
  ["transfer", "transfer", "one-student"],
  ["transfer", "withdraw", "one-student"],
  ["submit-attendance", "submit-attendance", "one-section"],
  ["no-show", "submit-attendance", "one-student"],
  ["choose-attendance-settings", "choose-attendance-settings", "one-section"],
  ["enter-scores", "enter-scores", "one-section"],
  ["record-visit", "record-visit", "one-student"],
  ["give-dose", "give-dose", "one-section"],
  ["give-dose", "take-back-dose", "one-student"],
];

export const riskiestPairs: readonly Pair[] = risky.map(([one, other, clash]) => {
  const pair = allPairs.find(({ first, second }) => first === one && second === other);
  if (!pair?.clashes.includes(clash)) throw new Error(`${one} and ${other} don't clash as ${clash}`);
  return { ...pair, clashes: [clash] };
});
