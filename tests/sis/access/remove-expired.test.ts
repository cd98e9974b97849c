/** Expired sessions and used tokens are deleted; those that still count stay. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeAllExpired } from "../../../sis/access/remove-expired.ts";
import { people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const expired = 1_203;

async function count(table: string): Promise<number> {
  const { rows } = await app.dependencies.core.query<{ found: number }>(
    `SELECT count(*) AS found FROM ${table}`,
  );
  return rows[0]?.found ?? 0;
}

test("everything that has expired is deleted in batches, even by two processes at once", async () => {
  const { core, portal } = app.dependencies;
  const before = new Date(testNow.getTime() - 1);
  const after = new Date(testNow.getTime() + 1);
  const keys = (many: number) => Array.from({ length: many }, () => randomBytes(32));
  const insert = async (many: number, expiresAt: Date) => {
    const accountId = people.guardian.accountId;
    await core.query({
      text: "INSERT INTO sessions (token_hash, account_id, expires_at) SELECT key, $2, $3 FROM unnest($1::bytea[]) AS key",
      values: [keys(many), accountId, expiresAt],
    });
    await core.query({
      text: "INSERT INTO used_id_tokens (digest, expires_at) SELECT key, $2 FROM unnest($1::bytea[]) AS key",
      values: [keys(many), expiresAt],
    });
  };
  await insert(expired, before);
  await insert(3, after);
  await Promise.all([removeAllExpired(core, testNow), removeAllExpired(portal, testNow)]);
  expect([await count("sessions"), await count("used_id_tokens")]).toEqual([3, 3]);
});
