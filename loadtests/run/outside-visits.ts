/** Answers that were compared outside of visits, as those of visits are: before the load, beside it and after it. Pure. */
import type { DifferenceKind, DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { LookLine } from "../../readiness/evidence/look-line.ts";
import type { AnswerCounts } from "../../readiness/evidence/visit-line.ts";

export type OutsideVisits = {
  /** By the name of the request. */
  readonly answers: Readonly<Record<string, AnswerCounts>>;
  readonly differing: readonly DifferingAnswer[];
  /** How many were asked for, and got an answer, by the name of the request. */
  readonly looks: Readonly<Record<string, readonly [asked: number, answered: number]>>;
  /** Those that the SIS records; they're added to the ledger's file. */
  readonly recorded?: readonly LookLine[];
  /** How many answers were compared whole while people were at work; none, unless it's there. */
  readonly meanwhile?: number | undefined;
};

export const noneOutsideVisits: OutsideVisits = { answers: {}, differing: [], looks: {} };

/** An answer that was compared, and how it differs, if it does. */
type ComparedAnswer = { readonly name: string; readonly difference: DifferingAnswer | undefined };

export function outsideVisitsOf(compared: readonly ComparedAnswer[]): OutsideVisits {
  const byName = [...Map.groupBy(compared, ({ name }) => name)];
  const answers = byName.map(([name, own]): [string, AnswerCounts] => {
    const count = (kind: DifferenceKind) => own.filter(({ difference }) => difference?.is === kind).length;
    return [name, [own.length, count("foreign"), count("wrong")]];
  });
  const differing = compared.flatMap(({ difference }) => difference ?? []);
  return { answers: Object.fromEntries(answers), differing, looks: {} };
}

export function together(...some: readonly OutsideVisits[]): OutsideVisits {
  return {
    answers: sumOfAnswers(some),
    differing: some.flatMap(({ differing }) => differing),
    looks: looksOf(some),
    ...recordedLooks(some.flatMap(({ recorded = [] }) => recorded)),
    ...lookedMeanwhile(some.reduce((sum, { meanwhile = 0 }) => sum + meanwhile, 0)),
  };
}

/** By the name of the request. */
export function sumOfAnswers(some: readonly Pick<OutsideVisits, "answers">[]): OutsideVisits["answers"] {
  const sums = new Map<string, AnswerCounts>();
  for (const [name, [compared, foreign, wrong]] of some.flatMap(({ answers }) => Object.entries(answers))) {
    const [comparedBefore, foreignBefore, wrongBefore] = sums.get(name) ?? [0, 0, 0];
    sums.set(name, [comparedBefore + compared, foreignBefore + foreign, wrongBefore + wrong]);
  }
  return Object.fromEntries(sums);
}

function looksOf(some: readonly OutsideVisits[]): OutsideVisits["looks"] {
  const looks = new Map<string, readonly [number, number]>();
  for (const [name, [asked, answered]] of some.flatMap((each) => Object.entries(each.looks))) {
    const [askedBefore, answeredBefore] = looks.get(name) ?? [0, 0];
    looks.set(name, [askedBefore + asked, answeredBefore + answered]);
  }
  return Object.fromEntries(looks);
}

function lookedMeanwhile(meanwhile: number): Pick<OutsideVisits, "meanwhile"> {
  return meanwhile === 0 ? {} : { meanwhile };
}

/** Nothing where the SIS records none. */
export function recordedLooks(recorded: readonly LookLine[]): Pick<OutsideVisits, "recorded"> {
  return recorded.length === 0 ? {} : { recorded };
}
