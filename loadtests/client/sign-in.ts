/** Signs in the way an impatient person does: if it is slow or refused, tries again, and gives up in the end. */
import { draw } from "../../parts/draw.ts";
import type { ReadCall } from "../../targets/reference-sis/client/request.ts";
import { facts } from "../model/facts.ts";
import { mostAttempts } from "../model/most-attempts.ts";
import { answerOf } from "./answers.ts";
import { signInAttempts, signInFailures } from "./measures.ts";
import { type Person, send } from "./send.ts";
import { hasFailed, isOk } from "./statuses.ts";

type SignIn = ReadCall<string | undefined>;

/** True once a session is open; it is then the person's. `index` is the person's place in the pool. */
export function signIn(person: Person, callOf: (tries: number) => SignIn, index: number): boolean {
  const most = mostAttempts(index);
  for (let tries = 1; tries <= most; tries++) {
    const status = attemptSignIn(person, callOf(tries - 1));
    if (person.session !== undefined) return true;
    if (!hasFailed(status)) return false;
    person.tally.pause(0.5 + draw(index, 110 + tries));
  }
  return false;
}

/** Opens the session if it can; returns the status. */
function attemptSignIn(person: Person, call: SignIn): number {
  const response = send(person, call, { read: true, timeoutSeconds: facts.patienceSeconds.value });
  signInAttempts.add(1);
  signInFailures.add(isOk(response.status) ? 0 : 1);
  person.session = call.read(answerOf(person, call, response));
  return response.status;
}
