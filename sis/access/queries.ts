/** Queries for accounts and sessions. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts, sessions } from "../db/schema/access.ts";
import { guardians, staff, students } from "../db/schema/people.ts";
import type { Database } from "../db/statement.ts";

const displayName = sql<string>`coalesce(${fullName(staff)}, ${fullName(students)}, ${fullName(guardians)})`;
const accountFields = {
  accountId: accounts.id,
  role: accounts.role,
  schoolId: staff.schoolId,
  displayName,
};

function accountsWithPeople<Fields extends { readonly passwordHash?: typeof accounts.passwordHash }>(
  more: Fields,
) {
  return db
    .select({ ...accountFields, ...more })
    .from(accounts)
    .leftJoin(staff, eq(staff.id, accounts.staffId))
    .leftJoin(students, eq(students.id, accounts.studentId))
    .leftJoin(guardians, eq(guardians.id, accounts.guardianId));
}

const accountBySubject = query("access.account-by-subject", ({ subject }: Given<{ subject: string }>) =>
  accountsWithPeople({ passwordHash: accounts.passwordHash }).where(
    and(eq(accounts.subject, subject), isNull(accounts.disabledAt)),
  ),
);
const accountById = query("access.account-by-id", ({ accountId }: Given<{ accountId: number }>) =>
  accountsWithPeople({}).where(eq(accounts.id, accountId)),
);

export type Account = Awaited<ReturnType<typeof accountById.all>>[number];
export type SignInAccount = Awaited<ReturnType<typeof accountBySubject.all>>[number];

/** Disabled accounts aren't found. */
export async function findAccountBySubject(
  database: Database,
  subject: string,
): Promise<SignInAccount | undefined> {
  return await accountBySubject.first(database, { subject });
}

export async function findAccount(database: Database, accountId: number): Promise<Account | undefined> {
  return await accountById.first(database, { accountId });
}

type NewSession = typeof sessions.$inferSelect;

const insertSession = change("access.insert-session", (session: Given<NewSession>) => {
  const { tokenHash, accountId, createdAt, expiresAt } = session;
  return db.insert(sessions).values({ tokenHash, accountId, createdAt, expiresAt });
});

export async function addSession(database: Database, session: NewSession): Promise<void> {
  await insertSession(database, session);
}

const deleteSession = change("access.delete-session", ({ tokenHash }: Given<{ tokenHash: Buffer }>) =>
  db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)),
);

export async function removeSession(database: Database, tokenHash: Buffer): Promise<void> {
  await deleteSession(database, { tokenHash });
}
