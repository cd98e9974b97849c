/** In the evening a student signs in and looks up their own schedule, attendance and grades. */

import { otherFamily } from "../../targets/reference-sis/client/forbidden.ts";
import { signInWithDistrict, tokenOf } from "../../targets/reference-sis/client/requests/access.ts";
import type { studentAccounts } from "../../targets/reference-sis/people/pools/student-accounts.ts";
import { compareSignIn } from "../compare/compare-account.ts";
import type { Journey } from "../model/journey.ts";
import { familyRequests, lookUpFamily } from "../steps/look-up-family.ts";

export const student: Journey<typeof studentAccounts> = {
  id: "student",
  title: "a student looks up a schedule",
  system: "family-look-ups",
  requests: 5,
  thinkSeconds: 3,
  leastArrivals: 8,
  people: "student-accounts",
  plans: (_, index) => ["sign-in-district", ...familyRequests(index)],
  steps(visit, { idTokens, self, tries, ...known }) {
    const asked = (tries: number) => signInWithDistrict(tokenOf(idTokens, tries));
    if (!visit.signIn(asked, compareSignIn(known))) return;
    if (tries !== undefined) visit.tryForbidden(otherFamily(tries.student));
    lookUpFamily(visit, [self]);
  },
};
