/** Gives a guardian without an account the code that opens one. */
import { eq } from "drizzle-orm";
import {
  activationDays,
  activationGuesses,
  hashActivationCode,
  newActivationCode,
} from "../activation-code.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts, guardianActivations } from "../db/schema/access.ts";
import type { Database } from "../db/statement.ts";
import { excluded } from "../db/templates.ts";

/** A new code for a guardian who can't sign in yet; undefined for one who can. */
export async function giveActivationCode(
  database: Database,
  guardianId: number,
  at: Date,
): Promise<string | undefined> {
  if ((await findGuardianAccount.first(database, { guardianId })) !== undefined) return undefined;
  const code = newActivationCode();
  const expiresAt = new Date(at.getTime() + activationDays * 86_400_000);
  const codeHash = hashActivationCode(code);
  await putCode(database, { guardianId, codeHash, expiresAt, guessesLeft: activationGuesses });
  return code;
}

type NewCode = typeof guardianActivations.$inferSelect;

/** An earlier code of the guardian stops working. */
const putCode = change("access.put-code", (code: Given<NewCode>) => {
  const { guardianId, codeHash, expiresAt, guessesLeft } = code;
  const target = guardianActivations.guardianId;
  const { codeHash: hash, expiresAt: until, guessesLeft: guesses } = guardianActivations;
  const set = { codeHash: excluded(hash), expiresAt: excluded(until), guessesLeft: excluded(guesses) };
  return db
    .insert(guardianActivations)
    .values({ guardianId, codeHash, expiresAt, guessesLeft })
    .onConflictDoUpdate({ target, set });
});

const findGuardianAccount = query(
  "access.guardian-account",
  ({ guardianId }: Given<{ guardianId: number }>) =>
    db.select({ accountId: accounts.id }).from(accounts).where(eq(accounts.guardianId, guardianId)),
);
