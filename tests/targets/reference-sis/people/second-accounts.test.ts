/** Disabled accounts are there while something is tried with them, and leave nothing behind. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import { withSecondAccounts } from "../../../../targets/reference-sis/people/second-accounts.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../support/district.ts";
import { withClient } from "../../../support/with-client.ts";

let database: SeededDatabase;
let district: District;
beforeAll(async () => {
  database = await useSeededDatabase(2000);
  district = await openDistrict(database.url, 1, { timeZone });
});
afterAll(async () => {
  await district.end();
  await database.drop();
});

type Account = { subject: string; role: string; password: string | null; disabled: boolean; open: boolean };

async function accounts(): Promise<Account[]> {
  const { rows } = await withClient(database.url, (client) =>
    client.query<Account>(
      `SELECT a.subject, a.role, a.password_hash AS password, a.disabled_at IS NOT NULL AS disabled,
              EXISTS (SELECT FROM sessions s WHERE s.account_id = a.id AND s.expires_at > now()) AS open
         FROM accounts a WHERE a.role IN ('office', 'guardian') ORDER BY a.id`,
    ),
  );
  return rows;
}

test("a second, disabled account has the same password and an open session, until the work is over", async () => {
  const before = await accounts();
  const own = before.find(({ role }) => role === "guardian");
  const during = await withSecondAccounts(
    district,
    [own?.subject ?? "", "nobody"],
    { isDisabled: true },
    async (disabled) => ({
      subjects: disabled.map(({ subject }) => subject),
      all: await accounts(),
    }),
  );
  expect(during.subjects).toHaveLength(1);
  const added = during.all.filter(({ subject }) => during.subjects.includes(subject));
  expect(added).toMatchObject([{ role: "guardian", password: own?.password, disabled: true, open: true }]);
  expect(during.all).toHaveLength(before.length + 1);
  expect(await accounts()).toEqual(before);
});

test("they are gone after work that fails, too", async () => {
  const before = await accounts();
  const subjects = before.slice(0, 1).map(({ subject }) => subject);
  const failing = withSecondAccounts(district, subjects, { isDisabled: true }, async () => {
    throw new Error("The SIS is gone.");
  });
  await expect(failing).rejects.toThrow("The SIS is gone.");
  expect(await accounts()).toEqual(before);
});
