/**
 * Systems that read rosters, for as long as something is tried in their names: one that may come, and one that is disabled.
 * Nobody's own client is touched, and nothing is left of these.
 */
import { randomBytes } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import {
  integrationClients,
  integrationScopes,
  integrationTokens,
} from "../../../sis/db/schema/integration.ts";
import type { District } from "./district.ts";

export type OtherSystem = {
  readonly client: string;
  readonly secret: string;
  /** A token that is good for an hour, if the system is. */
  token(scopes: readonly string[]): Promise<string>;
  expiredToken(): Promise<string>;
};

export type OtherSystems = { readonly enabled: OtherSystem; readonly disabled: OtherSystem };

export const allScopes: readonly string[] = Object.values(integrationScopes);

export async function withOtherSystems<Result>(
  district: District,
  work: (systems: OtherSystems) => Promise<Result>,
): Promise<Result> {
  const { database } = district;
  const added = ["enabled", "disabled"].map((each) => `walk-${each}-${randomBytes(8).toString("hex")}`);
  const [one = "", other = ""] = added;
  try {
    const enabled = await addSystem(district, one, sql`NULL`);
    return await work({ enabled, disabled: await addSystem(district, other, sql`now()`) });
  } finally {
    await database.delete(integrationTokens).where(inArray(integrationTokens.client, added));
    await database.delete(integrationClients).where(inArray(integrationClients.client, added));
  }
}

async function addSystem(
  district: District,
  client: string,
  disabledAt: typeof expired,
): Promise<OtherSystem> {
  const secret = newSecret();
  const values = { client, secretHash: hashed(secret), scopes: allScopes.join(" "), disabledAt };
  await district.database.insert(integrationClients).values(values);
  return {
    client,
    secret,
    token: (scopes) => addToken(district, client, scopes, sql`now() + interval '1 hour'`),
    expiredToken: () => addToken(district, client, allScopes, expired),
  };
}

/** Half a day ago: no clock is off by so much. */
const expired = sql`now() - interval '12 hours'`;

async function addToken(
  { database }: District,
  client: string,
  scopes: readonly string[],
  expiresAt: typeof expired,
): Promise<string> {
  const token = newSecret();
  const values = { tokenHash: hashed(token), client, scopes: scopes.join(" "), expiresAt };
  await database.insert(integrationTokens).values(values);
  return token;
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

function hashed(secret: string) {
  return sql`sha256(convert_to(${secret}, 'UTF8'))`;
}
