/** Who can sign in to the SIS: one account of each role, to try it out. */
import pg from "pg";

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
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "firstbell" });
  await client.connect();
  try {
    return (await client.query<SignInAccount>(oneOfEachRole)).rows;
  } finally {
    await client.end();
  }
}
