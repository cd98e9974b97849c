/** A member of staff signs in before the bell and opens the start page. */

import type { StaffPerson } from "../../targets/reference-sis/people/people.ts";
import { readAccount, signInWithDistrict } from "../client/access.ts";
import type { Visit } from "../client/visit.ts";

export function signInStaff(visit: Visit, person: StaffPerson): void {
  if (signInWithDistrict(visit, person.idToken)) readAccount(visit);
}
