/** Exchanges a password or a district ID token for a session. */
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuse } from "../errors.ts";
import { hashToken, newSessionToken } from "../http/session-token.ts";
import {
  addSession,
  addSessionByToken,
  findAccountBySubject,
  findAccountByUsername,
  type SignInAccount,
} from "./queries.ts";
import { createSignInCounts } from "./sign-in-counts.ts";
import type { Refused, SignedIn, SignInOutcome } from "./sign-in-outcome.ts";
import type { SignInReason } from "./sign-in-reasons.ts";

export type SignIn = {
  password(username: string, password: string): Promise<SignedIn | Refusal>;
  district(idToken: string): Promise<SignedIn | Refusal>;
};

export function createSignIn(dependencies: Dependencies): SignIn {
  const counts = createSignInCounts(dependencies);
  const byPassword = createPasswordSignIn(dependencies);
  const byDistrict = createDistrictSignIn(dependencies);
  return {
    password: async (username, password) => counts.password(await byPassword(username, password)),
    district: async (idToken) => counts.district(await byDistrict(idToken)),
  };
}

function createPasswordSignIn(dependencies: Dependencies) {
  const { portal, metrics, passwords } = dependencies;
  const full = metrics.counter("sis_requests_shed_total", { reason: "password-queue" });
  return async (username: string, password: string): Promise<SignInOutcome> => {
    const account = await findAccountByUsername(portal, username);
    const matches = await passwords.verify(account?.passwordHash ?? undefined, password);
    if (isRefusal(matches)) {
      full.inc();
      return { unavailable: matches };
    }
    if (!matches || account === undefined) return { reason: "wrong-password", refusal: refuseSignIn() };
    const session = newSession(dependencies, account);
    await addSession(portal, session.row);
    return session.signedIn;
  };
}

function createDistrictSignIn(dependencies: Dependencies) {
  const { core, identity } = dependencies;
  return async (idToken: string): Promise<SignInOutcome> => {
    const verified = await identity.verify(idToken);
    if (isRefusal(verified)) return { unavailable: verified };
    if ("fault" in verified) return refusedFor(verified.fault, verified.secondsAhead);
    const account = await findAccountBySubject(core, verified.subject);
    // Guardians have passwords and can't use the district's single sign-on.
    if (account === undefined || account.role === "guardian") return refusedFor("no-account");
    const { signedIn, row } = newSession(dependencies, account);
    const { digest, expiresAt: tokenExpiresAt } = verified;
    const first = await addSessionByToken(core, { ...row, digest, tokenExpiresAt });
    return first ? signedIn : refusedFor("used-before");
  };
}

function newSession({ clock, settings }: Dependencies, { passwordHash: _, ...account }: SignInAccount) {
  const token = newSessionToken();
  const createdAt = clock();
  const expiresAt = new Date(createdAt.getTime() + settings.sessionHours * 3_600_000);
  const row = { tokenHash: hashToken(token), accountId: account.accountId, createdAt, expiresAt };
  return { row, signedIn: { token, expiresAt, account } };
}

/** The same message for nearly every mistake, so that no one learns which accounts exist. */
function refuseSignIn(): Refusal {
  const hint = "Check the username and password, or sign in through the district again.";
  return refuse(401, "sign-in-refused", "That sign-in didn't work.", hint);
}

function refusedFor(reason: SignInReason, secondsAhead?: number): Refused {
  const refusal = reason === "clocks-differ" ? refuseClocks(secondsAhead ?? 0) : refuseSignIn();
  return { reason, refusal, secondsAhead };
}

/** Only for tokens that the district signed. */
function refuseClocks(secondsAhead: number): Refusal {
  const message = `The clocks differ: the district's single sign-on is ${Math.round(secondsAhead)} s ahead of this system.`;
  const hint = "Tell the help desk. You can sign in again as soon as the clocks are set.";
  return refuse(401, "clocks-differ", message, hint);
}
