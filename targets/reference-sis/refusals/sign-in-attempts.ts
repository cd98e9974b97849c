/** Sign-ins that must not succeed, with ID tokens that are well signed: used before, expired, or meant for others. */
import type { AccessKind } from "../../../readiness/evidence/walk-evidence.ts";
import type { Call } from "../client/request.ts";
import { ownAccount, signInWithDistrict, signInWithPassword } from "../client/requests/access.ts";
import type { Issuer, WrongToken } from "../people/issuer.ts";
import type { SecondAccount } from "../people/second-accounts.ts";
import type { Attempt } from "./attempt.ts";

const notSignedIn = 401;
const json = "application/json";

const wrongTokens = [
  ["expired-token", "expired"],
  ["wrong-audience", "audience"],
  ["wrong-issuer", "issuer"],
] as const satisfies readonly (readonly [AccessKind, WrongToken])[];

/** Of someone who may sign in; `used`: a token with which they have. */
export async function wrongTokenAttempts(
  issuer: Pick<Issuer, "sign">,
  subject: string,
  used: string,
): Promise<Attempt[]> {
  const wrong = wrongTokens.map(async ([tried, how]) =>
    attemptOf(tried, signInWithDistrict(await issuer.sign(subject, how))),
  );
  return [attemptOf("used-token", signInWithDistrict(used)), ...(await Promise.all(wrong))];
}

/** With accounts that are disabled: the sign-in of one on the staff and of a guardian, and what is left of their sessions. */
export async function disabledAttempts(
  issuer: Pick<Issuer, "sign">,
  [staff, guardian]: readonly SecondAccount[],
  password: string,
): Promise<Attempt[]> {
  const ofStaff = staff && signInWithDistrict(await issuer.sign(staff.subject));
  const ofGuardian = guardian && signInWithPassword(guardian.subject, password);
  const signIns = [ofStaff, ofGuardian].filter((call) => call !== undefined);
  const inSession = [staff, guardian].filter((account) => account !== undefined);
  return [
    ...signIns.map((call) => attemptOf("disabled-account", call)),
    ...inSession.map(({ session }) => ({ ...attemptOf("disabled-account", ownAccount()), session })),
  ];
}

/** With a code that nobody was given; the page says it as to everyone else. */
export function wrongCodeAttempt(email: string): Attempt {
  const fields = { email, code: "0000-0000-0000", password: "a password of their own" };
  return {
    ...{ route: "activate-form", tried: "wrong-code", by: "nobody", method: "POST", path: "/activate" },
    body: { mediaType: "application/x-www-form-urlencoded", text: new URLSearchParams(fields).toString() },
    refusal: { statuses: [notSignedIn], form: "page", hides: [] },
  };
}

/** A letter more, a letter less, and all of them in the other case. */
export function nearPasswordAttempts(username: string, password: string): Attempt[] {
  const near = [`${password}a`, password.slice(0, -1), password.toUpperCase(), password.toLowerCase()];
  return near
    .filter((each) => each !== password)
    .map((each) => attemptOf("near-password", signInWithPassword(username, each)));
}

/** Wrong passwords for one account until it must have become slower: more than people who know theirs need. [K] */
const mostGuesses = 12;
const tooMany = 429;

/** All but the last may be refused in either way. */
export function guessAttempts(username: string): { readonly before: Attempt[]; readonly last: Attempt } {
  const guesses = Array.from({ length: mostGuesses }, (_, index) => {
    const guess = attemptOf("many-guesses", signInWithPassword(username, `a guess, number ${index}`));
    return { ...guess, refusal: { ...guess.refusal, statuses: [notSignedIn, tooMany] } };
  });
  const last = attemptOf("many-guesses", signInWithPassword(username, "the last guess"));
  return {
    before: guesses,
    last: { ...last, refusal: { ...last.refusal, form: "page", statuses: [tooMany] } },
  };
}

function attemptOf(tried: AccessKind, { name, method, path, body }: Call): Attempt {
  return {
    ...{ route: name, tried, by: "nobody", method, path },
    body: body === undefined ? undefined : { mediaType: json, text: body },
    refusal: { statuses: [notSignedIn], form: "error", hides: [] },
  };
}
