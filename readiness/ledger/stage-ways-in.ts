/** Copies what people were given to sign in with into the staging tables. */
import type { ClientBase } from "pg";
import type { WaysIn } from "../evidence/ways-in.ts";

export async function stageWaysIn(
  client: ClientBase,
  { sinceMs, sessionHours, tokens, guardians }: WaysIn,
): Promise<void> {
  await client.query("INSERT INTO firstbell_ledger.ways_in VALUES (to_timestamp($1::float8 / 1000), $2)", [
    sinceMs,
    sessionHours,
  ]);
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
  await client.query("INSERT INTO firstbell_ledger.password_given SELECT unnest($1::int[])", [
    [...guardians],
  ]);
  await client.query("ANALYZE firstbell_ledger.signed_token, firstbell_ledger.password_given");
}
