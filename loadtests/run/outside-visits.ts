/** Answers that were compared before the first visit or after the last one, as those of visits are. Pure. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { AnswerCounts } from "../../readiness/evidence/visit-line.ts";

export type OutsideVisits = {
  /** By the name of the request. */
  readonly answers: Readonly<Record<string, AnswerCounts>>;
  readonly differing: readonly DifferingAnswer[];
};

export const noneOutsideVisits: OutsideVisits = { answers: {}, differing: [] };

/** Of two whose requests have different names. */
export function together(one: OutsideVisits, other: OutsideVisits): OutsideVisits {
  return {
    answers: { ...one.answers, ...other.answers },
    differing: [...one.differing, ...other.differing],
  };
}
