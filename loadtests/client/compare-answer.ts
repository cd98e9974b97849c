/** Compares an answer with what is known, counts it, and logs one that differs. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { ReadCall } from "../../targets/reference-sis/client/request.ts";
import type { Compare, Difference } from "../compare/difference.ts";
import { answerOf, type Response } from "./answers.ts";
import { differingAnswers } from "./measures.ts";
import type { Person } from "./send.ts";

/** Of an accepted request; returns what its answer shows. */
export function compareAnswer<Shown>(
  person: Person,
  call: ReadCall<Shown>,
  response: Response,
  compare: Compare<Shown>,
): Shown {
  const { name } = call;
  const shown = call.read(answerOf(person, call, response));
  const difference = compare(shown);
  person.tally.addAnswer(name, difference?.is);
  if (difference !== undefined) logDifference(person, name, difference);
  return shown;
}

/** `name`: of the request. */
export function logDifference({ school }: Person, name: string, difference: Difference): void {
  differingAnswers[difference.is].add(1, { name });
  const answer: DifferingAnswer = { name, school, atMs: Date.now(), ...difference };
  console.log(JSON.stringify({ answer }));
}
