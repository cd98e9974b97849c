/** Who can sign in to the SIS: one account of each role, to try it out. */
import { asc, isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { withClient } from "../../parts/postgres/client.ts";
import { accounts, type Role } from "../../sis/db/schema/access.ts";

export type SignInAccount = {
  readonly role: Role;
  readonly subject: string;
  /** Guardians sign in with a password, everyone else through the district's single sign-on. */
  readonly guardianId: number | null;
};

export function readSignIns(databaseUrl: string): Promise<SignInAccount[]> {
  const { role, subject, guardianId, disabledAt, id } = accounts;
  const options = { connectionString: databaseUrl, application_name: "firstbell" };
  return withClient(options, (client) =>
    drizzle({ client })
      .selectDistinctOn([role], { role, subject, guardianId })
      .from(accounts)
      .where(isNull(disabledAt))
      .orderBy(asc(role), asc(id)),
  );
}
