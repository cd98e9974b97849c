/** Finds a new student's guardian among all guardians, or adds them: one person is one guardian. */
import type { Database } from "../db/statement.ts";
import { isRefusal, type Refusal, refuse } from "../errors.ts";
import { giveActivationCode } from "./activation.ts";
import {
  type Contact,
  findByContact,
  insertGuardian,
  type KnownGuardian,
  linkGuardian,
  lockPhone,
} from "./guardian-queries.ts";
import { hasSameNames, likeness, type PersonName } from "./rules.ts";

type Relationship = "mother" | "father" | "grandparent" | "relative" | "foster-parent" | "other";
/** Without an email address a guardian can't sign in. */
export type GuardianDetails = PersonName & { readonly phone: string; readonly email?: string | undefined };
export type NewGuardian = GuardianDetails & { readonly relationship: Relationship };
export type AddedGuardian = {
  readonly guardianId: number;
  /** On record before, by the same email address or phone number and the same name. */
  readonly linked: boolean;
  /**
   * Opens the guardian's account; undefined for one who can sign in, or has no email address. It is shown once and kept
   * nowhere.
   */
  readonly activationCode: string | undefined;
  /** What is on record: for a linked guardian it may differ from what was typed, and it was kept. */
  readonly onRecord: PersonName & Contact;
};

export async function addGuardian(
  client: Database,
  studentId: number,
  guardian: NewGuardian | undefined,
  at: Date,
): Promise<AddedGuardian | Refusal | undefined> {
  if (guardian === undefined) return undefined;
  const asked = { ...guardian, email: guardian.email ?? null };
  await lockPhone(client, asked);
  const known = knownAs(guardian, await findByContact.all(client, asked));
  if (isRefusal(known)) return known;
  const guardianId = known?.guardianId ?? (await insertNew(client, asked));
  await linkGuardian(client, { studentId, guardianId, relationship: guardian.relationship });
  const { givenName, familyName, phone, email } = known ?? asked;
  const activationCode = email === null ? undefined : await giveActivationCode(client, guardianId, at);
  const onRecord = { givenName, familyName, phone, email };
  return { guardianId, linked: known !== undefined, activationCode, onRecord };
}

/** An address is one person's; a phone is often shared by a household, so there the name decides. */
function knownAs(
  guardian: NewGuardian,
  people: readonly KnownGuardian[],
): KnownGuardian | undefined | Refusal {
  const owner = people.find(({ sameEmail }) => sameEmail);
  if (owner === undefined) return people.find((known) => hasSameNames(guardian, known));
  return likeness(guardian, owner) === "same-person" ? owner : refuseOtherGuardian();
}

async function insertNew(client: Database, guardian: PersonName & Contact): Promise<number> {
  const row = await insertGuardian.first(client, guardian);
  if (row === undefined) throw new Error("The new guardian's row was not returned.");
  return row.guardianId;
}

export function refuseOtherGuardian(): Refusal {
  const hint = "Check the address with the family, and enter another one.";
  return refuse(409, "guardian-email-taken", "Another guardian has this email address.", hint);
}
