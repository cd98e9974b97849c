/**
 * Second accounts of somebody on the staff or of a guardian, for as long as something is tried with them. Nobody's own
 * account changes, and nothing is left of these.
 */
import { randomBytes } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "../../../sis/db/schema/access.ts";
import { type District, rowsOf } from "./district.ts";

export type SecondAccount = {
  readonly subject: string;
  /** One that is good for an hour, unless the account is disabled. */
  readonly session: string;
};

const shape = z.object({ id: z.int(), subject: z.string() });

/** In the order of the subjects whose second accounts they are; a guardian's has the same password. */
export async function withSecondAccounts<Result>(
  district: District,
  subjects: readonly string[],
  { isDisabled }: { readonly isDisabled: boolean },
  work: (accounts: readonly SecondAccount[]) => Promise<Result>,
): Promise<Result> {
  const { database } = district;
  const added: number[] = [];
  try {
    const second: SecondAccount[] = [];
    for (const subject of subjects) {
      const account = await addSecond(district, subject, isDisabled);
      if (account === undefined) continue;
      added.push(account.id);
      second.push({ subject: account.subject, session: await addSession(district, account.id) });
    }
    return await work(second);
  } finally {
    await database.delete(sessions).where(inArray(sessions.accountId, added));
    await database.delete(accounts).where(inArray(accounts.id, added));
  }
}

const { subject, role, staffId, studentId, guardianId, passwordHash, disabledAt } = accounts;
const columns = [subject, role, staffId, studentId, guardianId, passwordHash, disabledAt];

async function addSecond(
  district: District,
  ofSubject: string,
  isDisabled: boolean,
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
    SELECT ${`second-${randomBytes(8).toString("hex")}-`} || ${subject}, ${role}, ${staffId}, ${studentId},
           ${guardianId}, ${passwordHash}, CASE WHEN ${isDisabled} THEN now() END
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
