/** Queries for accounts, sessions, and the tokens that sessions began with. */
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { accounts, sessions, usedIdTokens } from "../db/schema/access.ts";
import { guardians, staff, students } from "../db/schema/people.ts";
import type { Database } from "../db/statement.ts";
import { insertFrom, unqualified } from "../db/templates.ts";

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

type WithSubject = Given<{ readonly subject: string }>;
const signInFields = { passwordHash: accounts.passwordHash };

const accountBySubject = query("access.account-by-subject", ({ subject }: WithSubject) =>
  accountsWithPeople(signInFields).where(and(eq(accounts.subject, subject), isNull(accounts.disabledAt))),
);
/** The user names of guardians are stored in lower case. */
const accountByUsername = query("access.account-by-username", ({ subject }: WithSubject) =>
  accountsWithPeople(signInFields).where(
    and(eq(accounts.subject, sql`lower(${subject}::text)`), isNull(accounts.disabledAt)),
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

/** Guardians' user names ignore case. Disabled accounts aren't found. */
export async function findAccountByUsername(
  database: Database,
  username: string,
): Promise<SignInAccount | undefined> {
  return await accountByUsername.first(database, { subject: username });
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

type SessionByToken = NewSession & { readonly digest: Buffer; readonly tokenExpiresAt: Date };

/** In one statement, so that of several people who use the same token at once, only one gets a session. */
const insertSessionByToken = change("access.insert-session-by-token", (values: Given<SessionByToken>) => {
  const { tokenHash, accountId, createdAt, expiresAt, digest, tokenExpiresAt } = values;
  const use = insertFrom(
    usedIdTokens,
    { digest, expiresAt: tokenExpiresAt },
    sql`ON CONFLICT (${unqualified(usedIdTokens.digest)}) DO NOTHING RETURNING ${unqualified(usedIdTokens.digest)}`,
  );
  const insert = insertFrom(sessions, { tokenHash, accountId, createdAt, expiresAt }, sql`FROM used`);
  return sql`WITH used AS (${use}) ${insert}`;
});

/** False if someone has signed in with the token before. */
export async function addSessionByToken(database: Database, session: SessionByToken): Promise<boolean> {
  return (await insertSessionByToken(database, session)) === 1;
}

const deleteSession = change("access.delete-session", ({ tokenHash }: Given<{ tokenHash: Buffer }>) =>
  db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)),
);

export async function removeSession(database: Database, tokenHash: Buffer): Promise<void> {
  await deleteSession(database, { tokenHash });
}

type Expired = Given<{ readonly now: Date; readonly most: number }>;

/** As an array, so that its rows are found by key instead of by reading the whole table. */
const deleteExpiredSessions = change("access.delete-expired-sessions", ({ now, most }: Expired) => {
  const some = db.select({ key: sessions.tokenHash }).from(sessions);
  const expired = some.where(lt(sessions.expiresAt, now)).orderBy(sessions.expiresAt).limit(most);
  const keys = expired.for("update", { skipLocked: true });
  return db.delete(sessions).where(sql`${sessions.tokenHash} = ANY(ARRAY(${keys}))`);
});
const deleteExpiredTokens = change("access.delete-expired-tokens", ({ now, most }: Expired) => {
  const some = db.select({ key: usedIdTokens.digest }).from(usedIdTokens);
  const expired = some.where(lt(usedIdTokens.expiresAt, now)).orderBy(usedIdTokens.expiresAt).limit(most);
  const keys = expired.for("update", { skipLocked: true });
  return db.delete(usedIdTokens).where(sql`${usedIdTokens.digest} = ANY(ARRAY(${keys}))`);
});

/** Deletes up to `most` sessions and up to `most` tokens; returns the larger of the two counts. */
export async function removeExpired(database: Database, now: Date, most: number): Promise<number> {
  const removed = [await deleteExpiredSessions(database, { now, most })];
  removed.push(await deleteExpiredTokens(database, { now, most }));
  return Math.max(...removed);
}
