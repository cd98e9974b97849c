/** What the SIS and the harness gave people and other systems to sign in with: none of it may be in a file of the run. */
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Secrets, WaysIn } from "../../../readiness/evidence/ways-in.ts";
import { guardianActivations, sessions } from "../../../sis/db/schema/access.ts";
import { integrationTokens } from "../../../sis/db/schema/integration.ts";
import { type District, openDistrict } from "./district.ts";

/** Of the tokens and codes the SIS itself keeps only the digests. `texts`: passwords, and secrets of other systems. */
export async function readHandedOut(
  databaseUrl: string,
  { tokens }: Pick<WaysIn, "tokens">,
  texts: Iterable<string>,
): Promise<Secrets> {
  const district = await openDistrict(databaseUrl, 0);
  try {
    const ofSessions = await digestsIn(district, sessions.tokenHash);
    const ofSystems = await digestsIn(district, integrationTokens.tokenHash);
    return {
      texts: [...new Set(texts)].filter((text) => text !== ""),
      tokenDigests: new Set([...ofSessions, ...ofSystems]),
      idTokenDigests: new Set(tokens.map(({ digest }) => digest)),
      codeDigests: new Set(await digestsIn(district, guardianActivations.codeHash)),
    };
  } finally {
    await district.end();
  }
}

async function digestsIn({ database }: District, column: PgColumn): Promise<string[]> {
  const rows = await database.select({ digest: column }).from(column.table);
  return rows.flatMap(({ digest }) => (Buffer.isBuffer(digest) ? [digest.toString("hex")] : []));
}
