/** A member of staff signs in before the bell and opens the start page. */
import { readAccount, signInWithDistrict } from "../client/access.ts";
import type { Visit } from "../client/visit.ts";
import type { StaffPerson } from "../model/people.ts";

export function signInStaff(visit: Visit, person: StaffPerson): void {
  if (signInWithDistrict(visit, person.idToken)) readAccount(visit);
}
