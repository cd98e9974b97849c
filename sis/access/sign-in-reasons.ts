/** Why a sign-in is refused, in the order in which it is checked. */
import { tokenFaults } from "./token-rules.ts";

export const signInReasons = ["wrong-password", ...tokenFaults, "no-account"] as const;
export type SignInReason = (typeof signInReasons)[number];
