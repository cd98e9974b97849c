/** Whose account each subject or user name is on record, and in which role. */
import { sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import type { District } from "./district.ts";
import type { KnownAccount } from "./known.ts";

export async function readAccountsOf(
  { database }: Pick<District, "database">,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, KnownAccount>> {
  const found = await database
    .select({ subject: accounts.subject, account: accounts.id, role: accounts.role })
    .from(accounts)
    .where(sql`${accounts.subject} = ANY(${sql.param(subjects)}::text[])`);
  return new Map(found.map(({ subject, ...known }) => [subject, known]));
}
