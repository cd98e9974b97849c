/** What people are told if they can't sign in: the same for nearly every mistake, so that no one learns which accounts exist. */
import { type Refusal, refuse } from "../errors.ts";
import type { Refused } from "./sign-in-outcome.ts";
import type { SignInReason } from "./sign-in-reasons.ts";

export function refuseSignIn(): Refusal {
  const hint = "Check the username and password, or sign in through the district again.";
  return refuse(401, "sign-in-refused", "That sign-in didn't work.", hint);
}

export function refusedFor(reason: SignInReason, secondsAhead?: number): Refused {
  const refusal = reason === "clocks-differ" ? refuseClocks(secondsAhead ?? 0) : refuseSignIn();
  return { reason, refusal, secondsAhead };
}

/** The same for accounts that exist and those that don't, and without checking the password. */
export function refuseGuess(waitMs: number): Refusal {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const message = "There were too many wrong passwords for this account or from this network.";
  const hint = `Nothing is locked. Wait ${retryAfterSeconds} s, then try again.`;
  return { ...refuse(429, "too-many-tries", message, hint), retryAfterSeconds };
}

const districtRestSeconds = 10;

export function refuseUntilDistrictIsBack(): Refusal {
  const message = "The district's single sign-on can't be reached.";
  const hint = `Sign in again in ${districtRestSeconds} s.`;
  return { ...refuse(503, "sign-in-unavailable", message, hint), retryAfterSeconds: districtRestSeconds };
}

/** Only for tokens that the district signed. */
function refuseClocks(secondsAhead: number): Refusal {
  const message = `The clocks differ: the district's single sign-on is ${Math.round(secondsAhead)} s ahead of this system.`;
  const hint = "Tell the help desk. You can sign in again as soon as the clocks are corrected.";
  return refuse(401, "clocks-differ", message, hint);
}
