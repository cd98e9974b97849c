/** In the evening a guardian signs in with a password and looks up a child's schedule, attendance and grades. */

import { otherFamily, wrongPassword } from "../../targets/reference-sis/client/forbidden.ts";
import { signInWithPassword } from "../../targets/reference-sis/client/requests/access.ts";
import type { guardians } from "../../targets/reference-sis/people/pools/guardians.ts";
import { compareSignIn } from "../compare/compare-account.ts";
import type { Journey } from "../model/journey.ts";
import { familyRequests, lookUpFamily } from "../steps/look-up-family.ts";

export const guardian: Journey<typeof guardians> = {
  id: "guardian",
  title: "a guardian looks up a schedule",
  system: "family-look-ups",
  requests: 5,
  thinkSeconds: 3,
  leastArrivals: 8,
  people: "guardians",
  plans: (_, index) => ["sign-in-password", ...familyRequests(index)],
  steps(visit, { username, password, children, awaited, tries, ...known }) {
    if (tries?.forbidden === "wrong-password") visit.tryForbidden(wrongPassword(username, password));
    const asked = () => signInWithPassword(username, password);
    if (!visit.signIn(asked, compareSignIn(known))) return;
    if (tries?.forbidden === "another-family") visit.tryForbidden(otherFamily(tries.student));
    lookUpFamily(visit, children, awaited);
  },
};
