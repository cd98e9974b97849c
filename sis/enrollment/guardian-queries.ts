/** Queries that find guardians on record, add one, and link them to a student, and for whom else a school calls. */
import { and, asc, eq, exists, isNotNull, ne, or, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { households } from "../db/schema/households.ts";
import { emergencyContacts, guardians, studentGuardians } from "../db/schema/people.ts";
import { encoded, oneRow } from "../db/templates.ts";

export type Contact = Pick<typeof guardians.$inferSelect, "email" | "phone">;

/** Namespace of our advisory locks on phone numbers; any number that nothing else in the database uses. */
const phoneLock = 2029;

/** Guardians with the same phone number are added one after the other, so that one person isn't added twice. */
export const lockPhone = change("enrollment.lock-phone", ({ phone }: Given<Pick<Contact, "phone">>) =>
  db.select({ lock: sql`pg_advisory_xact_lock(${phoneLock}, hashtext(${phone}::text))` }).from(oneRow),
);

/** Everyone with this email address or phone number, whether they sign in or not. */
export const findByContact = query("enrollment.guardians-by-contact", (asked: Given<Contact>) => {
  const { id: guardianId, givenName, familyName } = guardians;
  const sameEmail = sql<boolean>`coalesce(lower(${guardians.email}) = lower(${asked.email}::text), false)`;
  return db
    .select({ guardianId, givenName, familyName, phone: guardians.phone, email: guardians.email, sameEmail })
    .from(guardians)
    .where(or(sql`lower(${guardians.email}) = lower(${asked.email}::text)`, eq(guardians.phone, asked.phone)))
    .orderBy(asc(guardianId));
});
export type KnownGuardian = Awaited<ReturnType<typeof findByContact.all>>[number];

type NewGuardian = Pick<typeof guardians.$inferSelect, "givenName" | "familyName" | "phone" | "email">;
type NewLink = Pick<typeof studentGuardians.$inferSelect, "studentId" | "guardianId" | "relationship">;

export const insertGuardian = query("enrollment.insert-guardian", (guardian: Given<NewGuardian>) => {
  const { givenName, familyName, phone, email } = guardian;
  return db
    .insert(guardians)
    .values({ givenName, familyName, phone, email: sql`lower(${email}::text)` })
    .returning({ guardianId: guardians.id });
});

/** A new student's first guardian, who has custody and lives with the student unless the office records otherwise. */
export const linkGuardian = change(
  "enrollment.link-guardian",
  ({ studentId, guardianId, relationship }: Given<NewLink>) =>
    db.insert(studentGuardians).values({ studentId, guardianId, relationship }),
);

/** A student's guardians in the order in which the school calls them, and whether each can sign in. */
export const findGuardiansOf = query("enrollment.guardians", ({ studentId }: Given<{ studentId: number }>) =>
  db
    .select({
      guardianId: guardians.id,
      givenName: guardians.givenName,
      familyName: guardians.familyName,
      phone: guardians.phone,
      email: guardians.email,
      relationship: studentGuardians.relationship,
      standing: studentGuardians.standing,
      custodyNote: studentGuardians.custodyNote,
      livesWithStudent: studentGuardians.livesWithStudent,
      ...{ street: households.street, city: households.city, zipCode: households.zipCode },
      worksForDistrict: isNotNull(guardians.staffId).mapWith(Boolean),
      signsIn: sql<boolean>`${accounts.id} IS NOT NULL`,
    })
    .from(studentGuardians)
    .innerJoin(guardians, eq(guardians.id, studentGuardians.guardianId))
    .leftJoin(households, eq(households.id, guardians.householdId))
    .leftJoin(accounts, eq(accounts.guardianId, guardians.id))
    .where(eq(studentGuardians.studentId, studentId))
    .orderBy(asc(studentGuardians.contactOrder), asc(guardians.id)),
);
export type GuardianListed = Awaited<ReturnType<typeof findGuardiansOf.all>>[number];

/** In the order in which the school calls them if it reaches none of the guardians. */
export const findEmergencyContacts = query(
  "enrollment.emergency-contacts",
  ({ studentId }: Given<{ studentId: number }>) => {
    const { givenName, familyName, relationship, phone, contactOrder } = emergencyContacts;
    return db
      .select({ givenName, familyName, relationship, phone })
      .from(emergencyContacts)
      .where(eq(emergencyContacts.studentId, studentId))
      .orderBy(asc(contactOrder));
  },
);
export type EmergencyContact = Awaited<ReturnType<typeof findEmergencyContacts.all>>[number];

type Details = NewGuardian & Pick<typeof guardians.$inferSelect, "id">;

/** Locked until the transaction ends, so that changes of one guardian take turns. */
export const lockGuardian = query("enrollment.lock-guardian", ({ id }: Given<Pick<Details, "id">>) =>
  db
    .select({
      ...{ givenName: guardians.givenName, familyName: guardians.familyName },
      ...{ phone: guardians.phone, email: guardians.email },
    })
    .from(guardians)
    .where(eq(guardians.id, id))
    .for("no key update"),
);

/** Someone else whom this email address belongs to, or who signs in with it. */
export const findOtherOwner = query(
  "enrollment.other-owner-of-email",
  ({ id, email }: Given<Pick<Details, "id" | "email">>) => {
    const owner = db
      .select({ id: guardians.id })
      .from(guardians)
      .where(and(ne(guardians.id, id), sql`lower(${guardians.email}) = lower(${email}::text)`));
    const account = db
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        and(
          sql`${accounts.guardianId} IS DISTINCT FROM ${id}`,
          sql`${accounts.subject} = lower(${email}::text)`,
        ),
      );
    return db
      .select({ taken: sql<boolean>`true` })
      .from(oneRow)
      .where(or(exists(owner), exists(account)));
  },
);

export const changeDetails = change("enrollment.change-guardian", (details: Given<Details>) => {
  const { id, givenName, familyName, phone, email } = details;
  return db
    .update(guardians)
    .set({
      givenName: encoded(givenName, guardians.givenName),
      familyName: encoded(familyName, guardians.familyName),
      phone: encoded(phone, guardians.phone),
      email: sql`lower(${email}::text)`,
    })
    .where(eq(guardians.id, id));
});

/** A guardian signs in with the email address on record. */
export const changeSignInName = change(
  "access.change-sign-in-name",
  ({ id, email }: Given<{ readonly id: number; readonly email: string }>) =>
    db
      .update(accounts)
      .set({ subject: sql`lower(${email}::text)` })
      .where(eq(accounts.guardianId, id)),
);
