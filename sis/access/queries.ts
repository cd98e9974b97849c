/** SQL of accounts and sessions. */
import { z } from "zod";
import { roles } from "../db/schema/access.ts";
import { command, type Database, statement } from "../db/statement.ts";

const accountColumns = {
  accountId: z.int(),
  role: z.enum(roles),
  displayName: z.string(),
  schoolId: z.int().nullable(),
};
export type Account = z.output<z.ZodObject<typeof accountColumns>>;

const accountText = `
  SELECT a.id AS "accountId", a.role, st.school_id AS "schoolId",
         coalesce(st.given_name || ' ' || st.family_name, p.given_name || ' ' || p.family_name,
                  g.given_name || ' ' || g.family_name) AS "displayName", a.password_hash AS "passwordHash"
  FROM accounts a
  LEFT JOIN staff st ON st.id = a.staff_id
  LEFT JOIN students p ON p.id = a.student_id
  LEFT JOIN guardians g ON g.id = a.guardian_id`;

const accountBySubject = statement(
  "access.account-by-subject",
  `${accountText} WHERE a.subject = $1 AND a.disabled_at IS NULL`,
  { ...accountColumns, passwordHash: z.string().nullable() },
);
const accountById = statement("access.account-by-id", `${accountText} WHERE a.id = $1`, accountColumns);

export type SignInAccount = Account & { passwordHash: string | null };

/** Disabled accounts are as if they were not there. */
export async function findAccountBySubject(
  database: Database,
  subject: string,
): Promise<SignInAccount | undefined> {
  return await accountBySubject.first(database, [subject]);
}

export async function findAccount(database: Database, accountId: number): Promise<Account | undefined> {
  return await accountById.first(database, [accountId]);
}

const insertSession = command(
  "access.insert-session",
  "INSERT INTO sessions (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
);

export async function addSession(
  database: Database,
  session: { tokenHash: Buffer; accountId: number; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { tokenHash, accountId, createdAt, expiresAt } = session;
  await insertSession(database, [tokenHash, accountId, createdAt, expiresAt]);
}

const deleteSession = command("access.delete-session", "DELETE FROM sessions WHERE token_hash = $1");

export async function removeSession(database: Database, tokenHash: Buffer): Promise<void> {
  await deleteSession(database, [tokenHash]);
}
