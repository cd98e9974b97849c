/** A staff member signs in before the bell and opens the start page. */

import {
  endedSession,
  expiredSession,
  forgedToken,
  withoutSession,
} from "../../targets/reference-sis/client/forbidden.ts";
import {
  ownAccount,
  signInWithDistrict,
  signOut,
  tokenOf,
} from "../../targets/reference-sis/client/requests/access.ts";
import type { StaffAccount, staffAccounts } from "../../targets/reference-sis/people/pools/staff-accounts.ts";
import { compareAccount, compareSignIn } from "../compare/compare-account.ts";
import type { Journey, Visit } from "../model/journey.ts";

export const staffSignIn: Journey<typeof staffAccounts> = {
  id: "staff-sign-in",
  title: "staff sign in",
  system: "sign-in",
  requests: 2,
  thinkSeconds: 0.5,
  leastArrivals: 12,
  people: "staff-accounts",
  plans: ({ tries }) => [
    ...["sign-in-district", "me"],
    ...(tries?.forbidden === "ended-session" ? ["sign-out"] : []),
  ],
  steps(visit, { idTokens, tries, ...known }) {
    if (tries !== undefined) tryToGetIn(visit, tries, idTokens);
    const asked = (tries: number) => signInWithDistrict(tokenOf(idTokens, tries));
    if (!visit.signIn(asked, compareSignIn(known))) return;
    visit.think(0.5, 120);
    visit.check(ownAccount(), compareAccount(known));
    if (tries?.forbidden !== "ended-session") return;
    visit.read(signOut());
    visit.tryForbidden(endedSession());
  },
};

function tryToGetIn(
  visit: Visit,
  tries: NonNullable<StaffAccount["tries"]>,
  idTokens: readonly string[],
): void {
  if (tries.forbidden === "forged-token") visit.tryForbidden(forgedToken(tokenOf(idTokens, 0)));
  if (tries.forbidden === "no-session") visit.tryForbidden(withoutSession());
  if (tries.forbidden === "expired-session") visit.tryForbidden(expiredSession(tries.session));
}
