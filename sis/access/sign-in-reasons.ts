/** Why a sign-in is refused, in the order in which it is checked. */
import { tokenFaults } from "./token-rules.ts";

export const signInReasons = [
  "too-many-tries",
  "wrong-password",
  "refused-by-district",
  ...tokenFaults,
  "no-account",
] as const;
export type SignInReason = (typeof signInReasons)[number];
