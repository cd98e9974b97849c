/** Answers that were compared before the first visit or after the last one, as those of visits are. Pure. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { AnswerCounts } from "../../readiness/evidence/visit-line.ts";

export type OutsideVisits = {
  /** By the name of the request. */
  readonly answers: Readonly<Record<string, AnswerCounts>>;
  readonly differing: readonly DifferingAnswer[];
  /** How many were asked for, and got an answer, by the name of the request. */
  readonly looks: Readonly<Record<string, readonly [asked: number, answered: number]>>;
};

export const noneOutsideVisits: OutsideVisits = { answers: {}, differing: [], looks: {} };

export function together(...some: readonly OutsideVisits[]): OutsideVisits {
  const answers = new Map<string, AnswerCounts>();
  for (const [name, [compared, foreign, wrong]] of some.flatMap((each) => Object.entries(each.answers))) {
    const [comparedBefore, foreignBefore, wrongBefore] = answers.get(name) ?? [0, 0, 0];
    answers.set(name, [comparedBefore + compared, foreignBefore + foreign, wrongBefore + wrong]);
  }
  return {
    answers: Object.fromEntries(answers),
    differing: some.flatMap(({ differing }) => differing),
    looks: looksOf(some),
  };
}

function looksOf(some: readonly OutsideVisits[]): OutsideVisits["looks"] {
  const looks = new Map<string, readonly [number, number]>();
  for (const [name, [asked, answered]] of some.flatMap((each) => Object.entries(each.looks))) {
    const [askedBefore, answeredBefore] = looks.get(name) ?? [0, 0];
    looks.set(name, [askedBefore + asked, answeredBefore + answered]);
  }
  return Object.fromEntries(looks);
}
