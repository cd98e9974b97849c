/** Signs in the way an impatient person does: tries again if it is slow or refused, and eventually gives up. */
import {
  passwordSignIn,
  type SignIn,
  type SignInAnswer,
} from "../../targets/reference-sis/client/requests/access.ts";
import type { Compare } from "../compare/difference.ts";
import { facts } from "../model/facts.ts";
import { mostAttempts } from "../model/most-attempts.ts";
import { signInPauseSeconds } from "../model/patience.ts";
import { compareAnswer } from "./compare-answer.ts";
import { signInAttempts, signInFailures } from "./measures.ts";
import { type Person, send } from "./send.ts";
import { hasFailed, isOk } from "./statuses.ts";

/** The call for each try, from 0, and what the answer is compared with. */
export type SigningIn = {
  readonly callOf: (tries: number) => SignIn;
  readonly compare: Compare<SignInAnswer>;
};

/** True once a session is open; it is then the person's. `index` is the person's place in the pool. */
export function signIn(person: Person, { callOf, compare }: SigningIn, index: number): boolean {
  const most = mostAttempts(index);
  for (let tries = 1; tries <= most; tries++) {
    const status = attemptSignIn(person, callOf(tries - 1), compare);
    if (person.session !== undefined) return true;
    if (!hasFailed(status)) return false;
    person.tally.pause(signInPauseSeconds(index, tries));
  }
  return false;
}

/** Opens the session if it can; returns the status. */
function attemptSignIn(person: Person, call: SignIn, compare: Compare<SignInAnswer>): number {
  const response = send(person, call, { timeoutSeconds: facts.patienceSeconds.value });
  countPassword(person, call, response.status);
  if (isOk(response.status)) person.session = compareAnswer(person, call, response, compare).token;
  signInAttempts.add(1);
  signInFailures.add(person.session === undefined ? 1 : 0);
  return response.status;
}

/** A session that was opened must be one of those that were asked for. */
function countPassword({ account, tally }: Person, { name }: SignIn, status: number): void {
  if (account === null || name !== passwordSignIn) return;
  if (isOk(status)) tally.addSignIn(account, "accepted");
  else if (hasFailed(status)) tally.addSignIn(account, "unclear");
}
