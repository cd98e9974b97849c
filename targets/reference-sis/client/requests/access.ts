/** Requests to sign in and to see one's own account. */
import { type Answer, callOf, type ReadCall, type Requests } from "../request.ts";

export const accessRequests = {
  "sign-in-password": { kind: "sign-in", method: "POST", path: "/api/sign-in/password" },
  "sign-in-district": { kind: "sign-in", method: "POST", path: "/api/sign-in/district" },
  "sign-out": { kind: "read", method: "POST", path: "/api/sign-out" },
  me: { kind: "read", method: "GET", path: "/api/me" },
} as const satisfies Requests;

/** An account in an answer; undefined: the answer lacks it. */
export type SeenAccount = { readonly accountId: number | undefined; readonly role: string | undefined };

/** `token`: the session's; undefined if there is none. */
export type SignInAnswer = { readonly token: string | undefined; readonly account: SeenAccount };

export type SignIn = ReadCall<SignInAnswer>;

/** The name of the sign-in with a password, which may open any number of sessions. */
export const passwordSignIn = "sign-in-password" satisfies keyof typeof accessRequests;

export function signInWithPassword(username: string, password: string): SignIn {
  const call = callOf(accessRequests, passwordSignIn, {});
  return {
    ...call,
    body: JSON.stringify({ username, password }),
    read: signedIn,
  };
}

/** Exchanges a token of the district's single sign-on for a session. */
export function signInWithDistrict(idToken: string): SignIn {
  const call = callOf(accessRequests, "sign-in-district", {});
  return { ...call, body: JSON.stringify({ idToken }), read: signedIn };
}

function signedIn(answer: Answer): SignInAnswer {
  const account = { accountId: answer.number("account.accountId"), role: answer.text("account.role") };
  return { token: answer.text("token"), account };
}

/** A person's token for a try, from 0: each works once, and the answer to an earlier try may have been lost. */
export function tokenOf(idTokens: readonly string[], tries: number): string {
  return idTokens[tries] ?? "";
}

export function ownAccount(): ReadCall<SeenAccount> {
  return {
    ...callOf(accessRequests, "me", {}),
    read: (answer) => ({ accountId: answer.number("accountId"), role: answer.text("role") }),
  };
}

/** Its answer has no body. */
export function signOut(): ReadCall<void> {
  return { ...callOf(accessRequests, "sign-out", {}), read: () => {} };
}
