/** Plays many random histories, several at once; the same seed gives the same histories. */
import fc from "fast-check";
import { isRefusal } from "../../../sis/errors.ts";
import type { Outcome } from "./act.ts";
import type { Histories } from "./open-histories.ts";
import { playHistory } from "./play-history.ts";
import { type Step, step } from "./step.ts";

const stepsOfHistory = 50;
/** One part's options. A part ends when something is wrong; the others go on. */
const historiesOfPart = 20;
/** On two cores, the program and Postgres take turns. */
const partsAtOnce = 4;

export type Asked = {
  readonly seed: number;
  readonly operations: number;
  /** Played before the random ones. */
  readonly first?: readonly Step[];
};
export type PlayedHistories = {
  readonly seed: number;
  readonly operations: number;
  /** By the codes of the refusals. */
  readonly refused: ReadonlyMap<string, number>;
  readonly violations: readonly Violation[];
  readonly seconds: number;
};
export type Violation = {
  /** With this seed, the violation is in the first part. */
  readonly seed: number;
  /** The fewest that lead to it. */
  readonly steps: readonly Step[];
  readonly problem: string;
};

/** Plays at least this many operations, unless something is wrong. */
export async function playHistories(histories: Histories, asked: Asked): Promise<PlayedHistories> {
  const { seed, first = [] } = asked;
  const beganMs = performance.now();
  const refused = new Map<string, number>();
  let operations = 0;
  const onOutcome = (outcome: Outcome): void => {
    operations += 1;
    if (isRefusal(outcome)) refused.set(outcome.code, (refused.get(outcome.code) ?? 0) + 1);
  };
  const parts = seedAfter(seed, asked.operations) - seed;
  const seeds = Array.from({ length: parts }, (_, part) => seed + part);
  const violations: Violation[] = [];
  const playWaiting = async (): Promise<void> => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const examples = next === seed ? [first] : [];
      violations.push(...(await playPart(histories, next, examples, onOutcome)));
    }
  };
  await Promise.all(Array.from({ length: partsAtOnce }, playWaiting));
  const seconds = (performance.now() - beganMs) / 1000;
  return { seed, operations, refused, violations, seconds };
}

/** The first seed that isn't used by that many operations from this one on. */
export function seedAfter(seed: number, operations: number): number {
  return seed + Math.ceil(operations / (historiesOfPart * stepsOfHistory));
}

/** Leaving out a step serves only to shorten a violation, so random histories rarely do it. */
const manySteps = fc.array(fc.option(step, { nil: undefined, freq: 1_000_000_000 }), {
  minLength: stepsOfHistory,
  maxLength: stepsOfHistory,
  size: "max",
});

async function playPart(
  histories: Histories,
  seed: number,
  examples: readonly (readonly Step[])[],
  onOutcome: (outcome: Outcome) => void,
): Promise<Violation[]> {
  const history = fc.asyncProperty(manySteps, async (steps) => {
    const cohort = await histories.nextCohort();
    const problems = await playHistory(histories.dependencies, cohort, played(steps), onOutcome);
    if (problems.length > 0) throw new Error(problems.join("; "));
  });
  const numRuns = historiesOfPart + examples.length;
  const { counterexample, errorInstance } = await fc.check(history, {
    seed,
    numRuns,
    examples: examples.map((steps) => [[...steps]]),
  });
  if (counterexample === null) return [];
  return [{ seed, steps: played(counterexample[0]), problem: String(errorInstance) }];
}

function played(steps: readonly (Step | undefined)[]): Step[] {
  return steps.filter((each) => each !== undefined);
}
