/** Compares who the SIS signed people in as before the load, and for how long, with what is on record. Pure. */
import type { KnownAccount } from "../../targets/reference-sis/people/known.ts";
import type { LetIn } from "../../targets/reference-sis/people/open-sessions.ts";
import { compareAccount } from "../compare/compare-account.ts";
import { differenceInWhole } from "../compare/compare-whole.ts";
import type { Difference } from "../compare/difference.ts";
import { type OutsideVisits, outsideVisitsOf } from "./outside-visits.ts";

/** What is known of those who signed in, by subject or user name. */
type KnownSignIns = {
  readonly knownOf: ReadonlyMap<string, KnownAccount>;
  /** The whole account, as an answer must have it. */
  readonly onRecord: ReadonlyMap<string, unknown>;
};

/** By subject or user name. `sessionHours`: how long a session lasts; undefined if nobody said. */
export function compareEarlySignIns(
  letInAs: ReadonlyMap<string, LetIn>,
  { knownOf, onRecord }: KnownSignIns,
  sessionHours: number | undefined,
): OutsideVisits {
  const compared = [...letInAs].flatMap(([subject, seen]) => {
    const known = knownOf.get(subject);
    if (known === undefined) return [];
    const difference =
      compareAccount(known)(seen) ??
      compareWhole(onRecord.get(subject), seen) ??
      compareEnd(seen, sessionHours);
    const name = nameOf(known);
    return [{ name, difference: difference && { name, school: null, atMs: seen.atMs, ...difference } }];
  });
  return outsideVisitsOf(compared);
}

/** Names and schools, too. */
function compareWhole(onRecord: unknown, { whole }: LetIn): Difference | undefined {
  const difference = differenceInWhole(onRecord, whole, { inOrder: true });
  return difference && { is: "wrong", students: [], ...difference };
}

const hourMs = 3_600_000;
/** Between the clocks of the SIS and of this machine, and while the answer was on its way. [K] */
const tolerableHours = 0.1;

/** A session that outlives its time stays open on a computer that somebody else uses next. */
function compareEnd({ expiresAt, atMs }: LetIn, sessionHours: number | undefined): Difference | undefined {
  if (sessionHours === undefined) return undefined;
  const hours = (Date.parse(expiresAt ?? "") - atMs) / hourMs;
  if (Math.abs(hours - sessionHours) <= tolerableHours) return undefined;
  const expected = `a session for ${sessionHours} hours`;
  return { is: "wrong", expected, seen: `one until ${expiresAt ?? "nobody knows when"}`, students: [] };
}

/** Guardians have a password; everyone else comes through the district's single sign-on. */
function nameOf({ role }: KnownAccount): string {
  return role === "guardian" ? "sign-in-password" : "sign-in-district";
}
