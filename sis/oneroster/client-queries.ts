/** Queries for the systems that read rosters, and for their tokens. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { change, db, type Given, query } from "../db/query.ts";
import { integrationClients, integrationTokens } from "../db/schema/integration.ts";
import { insertFrom, oneRow } from "../db/templates.ts";

/** Disabled clients aren't found. */
export const clientById = query("oneroster.client", ({ clientId }: Given<{ readonly clientId: string }>) =>
  db
    .select({ secretHash: integrationClients.secretHash, scopes: integrationClients.scopes })
    .from(integrationClients)
    .where(and(eq(integrationClients.client, clientId), isNull(integrationClients.disabledAt))),
);

type NewToken = typeof integrationTokens.$inferSelect & { readonly now: Date };

/** The client's expired tokens go at the same time. */
export const addToken = change("oneroster.add-token", (token: Given<NewToken>) => {
  const { tokenHash, client, scopes, expiresAt, now } = token;
  const remove = sql`DELETE FROM ${integrationTokens}
   WHERE ${integrationTokens.client} = ${client} AND ${integrationTokens.expiresAt} <= ${now}::timestamptz`;
  const values = { tokenHash, client, scopes, expiresAt };
  return sql`WITH expired AS (${remove}) ${insertFrom(integrationTokens, values, sql`FROM ${oneRow}`)}`;
});

type TokenAsked = { readonly tokenHash: Buffer; readonly now: Date };

export const findToken = query("oneroster.token", ({ tokenHash, now }: Given<TokenAsked>) =>
  db
    .select({ clientId: integrationTokens.client, scopes: integrationTokens.scopes })
    .from(integrationTokens)
    .innerJoin(integrationClients, eq(integrationClients.client, integrationTokens.client))
    .where(
      and(
        eq(integrationTokens.tokenHash, tokenHash),
        sql`${integrationTokens.expiresAt} > ${now}::timestamptz`,
        isNull(integrationClients.disabledAt),
      ),
    ),
);
