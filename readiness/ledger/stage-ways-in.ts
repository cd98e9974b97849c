/** Copies what people were given to sign in with into the staging tables. */
import type { ClientBase } from "pg";
import type { WaysIn } from "../evidence/ways-in.ts";

export async function stageWaysIn(
  client: ClientBase,
  { sinceMs, sessionHours, tokens, clientTokens, guardians, sentPasswords, passwordSignIns }: WaysIn,
): Promise<void> {
  await client.query(
    "INSERT INTO firstbell_ledger.ways_in VALUES (to_timestamp($1::float8 / 1000), $2, $3)",
    [sinceMs, sessionHours, passwordSignIns !== undefined],
  );
  await client.query(
    `INSERT INTO firstbell_ledger.signed_token
     SELECT subject, decode(digest, 'hex'), to_timestamp(expires_at)
       FROM unnest($1::text[], $2::text[], $3::float8[]) AS t (subject, digest, expires_at)`,
    [
      tokens.map(({ subject }) => subject),
      tokens.map(({ digest }) => digest),
      tokens.map(({ expiresAt }) => expiresAt),
    ],
  );
  await client.query(
    "INSERT INTO firstbell_ledger.client_token SELECT decode(digest, 'hex') FROM unnest($1::text[]) AS t (digest)",
    [[...clientTokens]],
  );
  await client.query("INSERT INTO firstbell_ledger.password_given SELECT unnest($1::int[])", [
    [...guardians],
  ]);
  await stagePasswords(client, { sentPasswords, passwordSignIns });
  await client.query(
    "ANALYZE firstbell_ledger.signed_token, firstbell_ledger.password_given, firstbell_ledger.password_sent",
  );
}

async function stagePasswords(
  client: ClientBase,
  { sentPasswords, passwordSignIns = new Map() }: Pick<WaysIn, "sentPasswords" | "passwordSignIns">,
): Promise<void> {
  await client.query(
    `INSERT INTO firstbell_ledger.password_sent
     SELECT NULL, subject, times FROM unnest($1::text[], $2::int[]) AS t (subject, times)
      UNION ALL
     SELECT account, NULL, times FROM unnest($3::int[], $4::int[]) AS t (account, times)`,
    [
      [...sentPasswords.keys()],
      [...sentPasswords.values()],
      [...passwordSignIns.keys()],
      [...passwordSignIns.values()],
    ],
  );
}
