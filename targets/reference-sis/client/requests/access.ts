/** Requests to sign in and to see one's own account. */
import { type Call, callOf, type ReadCall, type Requests } from "../request.ts";

export const accessRequests = {
  "sign-in-password": { kind: "sign-in", method: "POST", path: "/api/sign-in/password" },
  "sign-in-district": { kind: "sign-in", method: "POST", path: "/api/sign-in/district" },
  me: { kind: "read", method: "GET", path: "/api/me" },
} as const satisfies Requests;

/** Reads the session's token; undefined if there is none. */
export type SignIn = ReadCall<string | undefined>;

export function signInWithPassword(username: string, password: string): SignIn {
  const call = callOf(accessRequests, "sign-in-password", {});
  return {
    ...call,
    body: JSON.stringify({ username, password }),
    read: (answer) => answer.text("token"),
  };
}

/** Exchanges a token of the district's single sign-on for a session. */
export function signInWithDistrict(idToken: string): SignIn {
  const call = callOf(accessRequests, "sign-in-district", {});
  return { ...call, body: JSON.stringify({ idToken }), read: (answer) => answer.text("token") };
}

/** A person's token for a try, from 0: each works once, and the answer to an earlier try may have been lost. */
export function tokenOf(idTokens: readonly string[], tries: number): string {
  return idTokens[tries] ?? "";
}

export function ownAccount(): Call {
  return callOf(accessRequests, "me", {});
}
