/** Who can sign in to the SIS: one account of each role, to try it out. */
import { withClient } from "../../parts/postgres/client.ts";

export type SignInAccount = {
  readonly role: string;
  readonly subject: string;
  /** Guardians sign in by password, everyone else through the district's single sign-on. */
  readonly guardianId: number | null;
};

const oneOfEachRole = `
SELECT DISTINCT ON (role) role, subject, guardian_id AS "guardianId"
  FROM accounts
 WHERE disabled_at IS NULL
 ORDER BY role, id`;

export async function readSignIns(databaseUrl: string): Promise<SignInAccount[]> {
  const options = { connectionString: databaseUrl, application_name: "firstbell" };
  const { rows } = await withClient(options, (client) => client.query<SignInAccount>(oneOfEachRole));
  return rows;
}
