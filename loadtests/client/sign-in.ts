/** Signs in the way an impatient person does: tries again if it is slow or refused, and eventually gives up. */
import type { ReadCall } from "../../targets/reference-sis/client/request.ts";
import { facts } from "../model/facts.ts";
import { mostAttempts } from "../model/most-attempts.ts";
import { signInPauseSeconds } from "../model/patience.ts";
import { answerOf } from "./answers.ts";
import { signInAttempts, signInFailures } from "./measures.ts";
import { type Person, send } from "./send.ts";
import { hasFailed } from "./statuses.ts";

type SignIn = ReadCall<string | undefined>;

/** True once a session is open; it is then the person's. `index` is the person's place in the pool. */
export function signIn(person: Person, callOf: (tries: number) => SignIn, index: number): boolean {
  const most = mostAttempts(index);
  for (let tries = 1; tries <= most; tries++) {
    const status = attemptSignIn(person, callOf(tries - 1));
    if (person.session !== undefined) return true;
    if (!hasFailed(status)) return false;
    person.tally.pause(signInPauseSeconds(index, tries));
  }
  return false;
}

/** Opens the session if it can; returns the status. */
function attemptSignIn(person: Person, call: SignIn): number {
  const response = send(person, call, { read: true, timeoutSeconds: facts.patienceSeconds.value });
  person.session = call.read(answerOf(person, call, response));
  signInAttempts.add(1);
  signInFailures.add(person.session === undefined ? 1 : 0);
  return response.status;
}
