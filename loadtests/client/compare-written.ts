/** Compares the answer to a confirmed write with what was sent, counts it, and logs one that differs. */
import type { WriteCall } from "../../targets/reference-sis/client/request.ts";
import { answerOf, type Response } from "./answers.ts";
import { logDifference } from "./compare-answer.ts";
import type { Person } from "./send.ts";

/** `last`: the answer that confirmed it, of the second try if there were two. */
export function compareWritten(
  person: Person,
  call: WriteCall,
  { first, last }: { readonly first: Response | undefined; readonly last: Response },
): void {
  const misstated = call.misstated(answerOf(person, call, last), first !== last);
  person.tally.addAnswer(call.name, misstated?.is);
  if (misstated !== undefined) logDifference(person, call.name, misstated);
}
