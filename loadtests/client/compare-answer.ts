/** Compares an answer with what is known, counts it, and logs one that differs. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { ReadCall } from "../../targets/reference-sis/client/request.ts";
import type { Compare } from "../compare/difference.ts";
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
  if (difference !== undefined) {
    differingAnswers[difference.is].add(1, { name });
    const answer: DifferingAnswer = { name, school: person.school, atMs: Date.now(), ...difference };
    console.log(JSON.stringify({ answer }));
  }
  return shown;
}
