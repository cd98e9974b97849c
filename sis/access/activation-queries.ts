/** Queries for guardians who have a code: their guesses, and the account that the code opens. */
import { and, eq, gt, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts, guardianActivations } from "../db/schema/access.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { guardians } from "../db/schema/people.ts";

type NewCode = typeof guardianActivations.$inferSelect;

type Guess = { readonly email: string; readonly now: Date };

/** Uses up one guess, whether the code is right or wrong; undefined if there's no code to guess. */
export const takeGuess = query("access.take-guess", ({ email, now }: Given<Guess>) => {
  const { guardianId, codeHash, expiresAt, guessesLeft } = guardianActivations;
  return db
    .update(guardianActivations)
    .set({ guessesLeft: sql`${guessesLeft} - 1` })
    .from(guardians)
    .where(
      and(
        eq(guardians.id, guardianId),
        sql`lower(${guardians.email}) = lower(${email}::text)`,
        gt(guessesLeft, 0),
        gt(expiresAt, sql`${now}::timestamptz`),
      ),
    )
    .returning({ guardianId, codeHash, email: sql<string>`lower(${guardians.email})` });
});

/** Each code works once. */
export const useCode = query(
  "access.use-code",
  ({ guardianId, codeHash }: Given<Pick<NewCode, "guardianId" | "codeHash">>) =>
    db
      .delete(guardianActivations)
      .where(and(eq(guardianActivations.guardianId, guardianId), eq(guardianActivations.codeHash, codeHash)))
      .returning({ guardianId: guardianActivations.guardianId }),
);

type NewAccount = { readonly guardianId: number; readonly subject: string; readonly passwordHash: string };

export const insertGuardianAccount = query(
  "access.insert-guardian-account",
  ({ guardianId, subject, passwordHash }: Given<NewAccount>) =>
    db
      .insert(accounts)
      .values({ guardianId, subject, passwordHash, role: "guardian" })
      .onConflictDoNothing()
      .returning({ accountId: accounts.id }),
);

type Activated = Pick<typeof auditTrail.$inferSelect, "at" | "accountId" | "operationId" | "requestDigest">;

export const auditActivation = change("access.audit-activation", (activated: Given<Activated>) => {
  const { at, accountId, operationId, requestDigest } = activated;
  return db.insert(auditTrail).values({
    ...{ at, accountId, operationId, requestDigest, action: "access.activate" },
    ...{ detail: {}, responseStatus: 200, response: {} },
  });
});
