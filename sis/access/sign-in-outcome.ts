/** The possible outcomes of a sign-in. */
import type { Refusal } from "../errors.ts";
import type { Account } from "./queries.ts";
import type { SignInReason } from "./sign-in-reasons.ts";

export type SignedIn = { readonly token: string; readonly expiresAt: Date; readonly account: Account };

/** With what the log and metrics may say about a refusal. */
export type SignInOutcome = SignedIn | { readonly unavailable: Refusal } | Refused;
export type Refused = {
  readonly reason: SignInReason;
  readonly refusal: Refusal;
  /** How far the district's clock is ahead. */
  readonly secondsAhead?: number | undefined;
};
