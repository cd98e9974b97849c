/** Exchanges a password or a district ID token for a session. */
import type { Dependencies, KeptLogin } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import { hashToken, newSessionToken } from "../http/session-token.ts";
import type { Guess } from "./guess-limits.ts";
import {
  addSession,
  addSessionByToken,
  findAccountBySubject,
  findAccountByUsername,
  type SignInAccount,
} from "./queries.ts";
import { refusedFor, refuseGuess } from "./refuse-sign-in.ts";
import { createSignInCounts } from "./sign-in-counts.ts";
import type { SignedIn, SignInOutcome } from "./sign-in-outcome.ts";

export type SignIn = {
  password(guess: Guess, password: string): Promise<SignedIn | Refusal>;
  district(idToken: string): Promise<SignedIn | Refusal>;
  /** For a browser that came back from the district to this address, with what it kept when it left. */
  districtPage(callback: URL, kept: KeptLogin): Promise<SignedIn | Refusal>;
};

export function createSignIn(dependencies: Dependencies): SignIn {
  const counts = createSignInCounts(dependencies);
  const byPassword = createPasswordSignIn(dependencies);
  const byDistrict = createDistrictSignIn(dependencies);
  return {
    password: async (guess, password) => counts.password(await byPassword(guess, password)),
    district: async (idToken) => counts.district(await byDistrict(idToken)),
    districtPage: async (callback, kept) => {
      const answer = await dependencies.districtLogin?.finish(callback, kept);
      if (isRefusal(answer)) return counts.district({ unavailable: answer });
      const outcome =
        answer?.idToken === undefined ? refusedFor("refused-by-district") : await byDistrict(answer.idToken);
      return counts.district(outcome);
    },
  };
}

function createPasswordSignIn(dependencies: Dependencies) {
  const { portal, metrics, passwords, guesses } = dependencies;
  const full = metrics.counter("sis_requests_shed_total", { reason: "password-queue" });
  const check = async (username: string, password: string): Promise<SignInAccount | Refusal | undefined> => {
    const account = await findAccountByUsername(portal, username);
    const matches = await passwords.verify(account?.passwordHash ?? undefined, password);
    if (!isRefusal(matches)) return matches ? account : undefined;
    full.inc();
    return matches;
  };
  return async (guess: Guess, password: string): Promise<SignInOutcome> => {
    const attempt = guesses.begin(guess);
    if ("waitMs" in attempt) return { reason: "too-many-tries", refusal: refuseGuess(attempt.waitMs) };
    const account = await check(guess.username, password).catch((error: unknown) => {
      attempt.unchecked();
      throw error;
    });
    if (account === undefined) return refusedFor("wrong-password");
    if (isRefusal(account)) {
      attempt.unchecked();
      return { unavailable: account };
    }
    attempt.right();
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
