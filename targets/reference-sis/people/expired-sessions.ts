/** Sessions that have expired: rows of the SIS that it must no longer accept. */
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { sessions } from "../../../sis/db/schema/access.ts";
import type { District } from "./district.ts";

/** Adds one that expired half a day ago, so before the run began; returns its token. */
export async function addExpiredSession({ database }: District, account: number): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database.insert(sessions).values({
    tokenHash: sql`sha256(convert_to(${token}, 'UTF8'))`,
    accountId: account,
    createdAt: sql`now() - interval '24 hours'`,
    expiresAt: sql`now() - interval '12 hours'`,
  });
  return token;
}
