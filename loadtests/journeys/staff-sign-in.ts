/** A staff member signs in before the bell and opens the start page. */

import {
  ownAccount,
  signInWithDistrict,
  tokenOf,
} from "../../targets/reference-sis/client/requests/access.ts";
import type { staffAccounts } from "../../targets/reference-sis/people/pools/staff-accounts.ts";
import { compareAccount, compareSignIn } from "../compare/compare-account.ts";
import type { Journey } from "../model/journey.ts";

export const staffSignIn: Journey<typeof staffAccounts> = {
  id: "staff-sign-in",
  title: "staff sign in",
  system: "sign-in",
  requests: 2,
  thinkSeconds: 0.5,
  leastArrivals: 12,
  people: "staff-accounts",
  plans: () => ["sign-in-district", "me"],
  steps(visit, { idTokens, ...known }) {
    const asked = (tries: number) => signInWithDistrict(tokenOf(idTokens, tries));
    if (!visit.signIn(asked, compareSignIn(known))) return;
    visit.think(0.5, 120);
    visit.check(ownAccount(), compareAccount(known));
  },
};
