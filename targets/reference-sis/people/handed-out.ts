/** What the SIS and the harness gave people and other systems to sign in with: none of it may be in a file of the run. */
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgColumn } from "drizzle-orm/pg-core";
import { withClient } from "../../../parts/postgres/client.ts";
import type { Secrets, WaysIn } from "../../../readiness/evidence/ways-in.ts";
import { guardianActivations, sessions } from "../../../sis/db/schema/access.ts";
import { integrationTokens } from "../../../sis/db/schema/integration.ts";

/** Of the tokens and codes the SIS itself keeps only the digests. `texts`: passwords, and secrets of other systems. */
export async function readHandedOut(
  databaseUrl: string,
  { tokens }: Pick<WaysIn, "tokens">,
  texts: Iterable<string>,
): Promise<Secrets> {
  const options = { connectionString: databaseUrl, application_name: "firstbell" };
  return await withClient(options, async (client) => {
    const database = drizzle({ client });
    const ofSessions = await digestsIn(database, sessions.tokenHash);
    const ofSystems = await digestsIn(database, integrationTokens.tokenHash);
    return {
      texts: [...new Set(texts)].filter((text) => text !== ""),
      tokenDigests: new Set([...ofSessions, ...ofSystems]),
      idTokenDigests: new Set(tokens.map(({ digest }) => digest)),
      codeDigests: new Set(await digestsIn(database, guardianActivations.codeHash)),
    };
  });
}

async function digestsIn(database: NodePgDatabase, column: PgColumn): Promise<string[]> {
  const rows = await database.select({ digest: column }).from(column.table);
  return rows.flatMap(({ digest }) => (Buffer.isBuffer(digest) ? [digest.toString("hex")] : []));
}
