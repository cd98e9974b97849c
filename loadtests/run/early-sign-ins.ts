/** Compares as whom the SIS let people in before the load with whose account it is on record. Pure. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import type { AnswerCounts } from "../../readiness/evidence/visit-line.ts";
import type { SeenAccount } from "../../targets/reference-sis/client/requests/access.ts";
import type { KnownAccount } from "../../targets/reference-sis/people/known.ts";
import { compareAccount } from "../compare/compare-account.ts";
import type { OutsideVisits } from "./outside-visits.ts";

/** Both by subject or user name. `atMs`: when they had signed in. */
export function compareEarlySignIns(
  letInAs: ReadonlyMap<string, SeenAccount>,
  knownOf: ReadonlyMap<string, KnownAccount>,
  atMs: number,
): OutsideVisits {
  const compared = [...letInAs].flatMap(([subject, seen]) => {
    const known = knownOf.get(subject);
    return known === undefined ? [] : [{ name: nameOf(known), difference: compareAccount(known)(seen) }];
  });
  const counted = Map.groupBy(compared, ({ name }) => name);
  const answers = [...counted].map(([name, own]): [string, AnswerCounts] => {
    const count = (is: DifferenceKind) => own.filter(({ difference }) => difference?.is === is).length;
    return [name, [own.length, count("foreign"), count("wrong")]];
  });
  return {
    answers: Object.fromEntries(answers),
    differing: compared.flatMap(({ name, difference }) =>
      difference === undefined ? [] : [{ name, school: null, atMs, ...difference }],
    ),
  };
}

/** Guardians have a password; everyone else comes through the district's single sign-on. */
function nameOf({ role }: KnownAccount): string {
  return role === "guardian" ? "sign-in-password" : "sign-in-district";
}
