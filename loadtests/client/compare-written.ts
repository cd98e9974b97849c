/** Compares the answer to a write with what was sent and may be told, counts it, and logs one that differs. */
import type { Outcome } from "../../readiness/evidence/ledger-entry.ts";
import type { Misstated, WriteCall } from "../../targets/reference-sis/client/request.ts";
import { answerOf, type Response, refusalIn } from "./answers.ts";
import { logDifference } from "./compare-answer.ts";
import type { Person } from "./send.ts";

/** `retried`: an earlier try may have been done. */
type Ended = { readonly outcome: Outcome; readonly last: Response; readonly retried: boolean };

/** Few refusals tell of anybody else. */
export function compareEnded(person: Person, call: WriteCall, { outcome, last, retried }: Ended): void {
  if (outcome === "ok") count(person, call, call.misstated(answerOf(person, call, last), retried));
  if (outcome === "refused" && call.overtold !== undefined)
    count(person, call, call.overtold(refusalIn(person, call, last)));
}

function count(person: Person, { name }: WriteCall, misstated: Misstated | undefined): void {
  person.tally.addAnswer(name, misstated?.is);
  if (misstated !== undefined) logDifference(person, name, misstated);
}
