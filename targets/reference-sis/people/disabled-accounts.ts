/**
 * Accounts that are disabled, for as long as something is tried with them: a second one of somebody on the staff, and of a
 * guardian. Nobody's own account changes, and nothing is left of these.
 */
import { randomBytes } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "../../../sis/db/schema/access.ts";
import { type District, rowsOf } from "./district.ts";

export type DisabledAccount = {
  readonly subject: string;
  /** One that would be good for an hour if the account weren't disabled. */
  readonly session: string;
};

const shape = z.object({ id: z.int(), subject: z.string() });

/** In the order of the subjects whose second accounts they are; a guardian's has the same password. */
export async function withDisabledAccounts<Result>(
  district: District,
  subjects: readonly string[],
  work: (disabled: readonly DisabledAccount[]) => Promise<Result>,
): Promise<Result> {
  const { database } = district;
  const added: number[] = [];
  try {
    const disabled: DisabledAccount[] = [];
    for (const subject of subjects) {
      const account = await addDisabled(district, subject);
      if (account === undefined) continue;
      added.push(account.id);
      disabled.push({ subject: account.subject, session: await addSession(district, account.id) });
    }
    return await work(disabled);
  } finally {
    await database.delete(sessions).where(inArray(sessions.accountId, added));
    await database.delete(accounts).where(inArray(accounts.id, added));
  }
}

const { subject, role, staffId, studentId, guardianId, passwordHash, disabledAt } = accounts;
const columns = [subject, role, staffId, studentId, guardianId, passwordHash, disabledAt];

async function addDisabled(
  district: District,
  ofSubject: string,
): Promise<z.infer<typeof shape> | undefined> {
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const rows = await rowsOf(
    district,
    shape,
    sql`
    INSERT INTO ${accounts} (${names})
    SELECT ${`disabled-${randomBytes(8).toString("hex")}-`} || ${subject}, ${role}, ${staffId}, ${studentId},
           ${guardianId}, ${passwordHash}, now()
      FROM ${accounts}
     WHERE ${subject} = ${ofSubject}
    RETURNING id, subject`,
  );
  return rows[0];
}

async function addSession({ database }: District, account: number): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database.insert(sessions).values({
    tokenHash: sql`sha256(convert_to(${token}, 'UTF8'))`,
    accountId: account,
    expiresAt: sql`now() + interval '1 hour'`,
  });
  return token;
}
