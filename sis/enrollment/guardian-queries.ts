/** Queries that find guardians on record, add one, and link them to a student. */
import { and, asc, eq, or, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { guardians, studentGuardians } from "../db/schema/people.ts";
import { oneRow } from "../db/templates.ts";

type Contact = { readonly email: string; readonly phone: string; readonly familyName: string };

/** Namespace of our advisory locks on phone numbers; any number that nothing else in the database uses. */
const phoneLock = 2029;

/** Guardians with the same phone number are added one after the other, so that one person isn't added twice. */
export const lockPhone = change("enrollment.lock-phone", ({ phone }: Given<Pick<Contact, "phone">>) =>
  db.select({ lock: sql`pg_advisory_xact_lock(${phoneLock}, hashtext(${phone}::text))` }).from(oneRow),
);

/** Everyone with this email address, or this phone number and family name, whether they sign in or not. */
export const findByContact = query("enrollment.guardians-by-contact", (asked: Given<Contact>) => {
  const { id: guardianId, givenName, familyName } = guardians;
  const sameEmail = sql<boolean>`lower(${guardians.email}) = lower(${asked.email}::text)`;
  const sameFamily = sql`lower(${familyName}) = lower(${asked.familyName}::text)`;
  return db
    .select({ guardianId, givenName, familyName, sameEmail })
    .from(guardians)
    .where(or(sameEmail, and(eq(guardians.phone, asked.phone), sameFamily)))
    .orderBy(asc(guardianId));
});
export type KnownGuardian = Awaited<ReturnType<typeof findByContact.all>>[number];

type NewGuardian = Omit<typeof guardians.$inferSelect, "id">;

export const insertGuardian = query("enrollment.insert-guardian", (guardian: Given<NewGuardian>) => {
  const { givenName, familyName, phone, email } = guardian;
  return db
    .insert(guardians)
    .values({ givenName, familyName, phone, email: sql`lower(${email})` })
    .returning({ guardianId: guardians.id });
});

export const linkGuardian = change(
  "enrollment.link-guardian",
  ({ studentId, guardianId, relationship }: Given<typeof studentGuardians.$inferSelect>) =>
    db.insert(studentGuardians).values({ studentId, guardianId, relationship }),
);

/** A student's guardians, and whether each can sign in. */
export const findGuardiansOf = query("enrollment.guardians", ({ studentId }: Given<{ studentId: number }>) =>
  db
    .select({
      guardianId: guardians.id,
      givenName: guardians.givenName,
      familyName: guardians.familyName,
      email: guardians.email,
      relationship: studentGuardians.relationship,
      signsIn: sql<boolean>`${accounts.id} IS NOT NULL`,
    })
    .from(studentGuardians)
    .innerJoin(guardians, eq(guardians.id, studentGuardians.guardianId))
    .leftJoin(accounts, eq(accounts.guardianId, guardians.id))
    .where(eq(studentGuardians.studentId, studentId))
    .orderBy(asc(guardians.id)),
);
export type GuardianListed = Awaited<ReturnType<typeof findGuardiansOf.all>>[number];
