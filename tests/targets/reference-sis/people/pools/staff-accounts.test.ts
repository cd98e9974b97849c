/** Which school counts what staff meet when they sign in. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../../targets/reference-sis/people/district.ts";
import { readStaffAccounts } from "../../../../../targets/reference-sis/people/pools/staff-accounts.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../../support/district.ts";
import { withClient } from "../../../../support/with-client.ts";

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

test("staff come from their school, those who serve several from the first, and those of the district from none", async () => {
  const all = await readStaffAccounts(district, 10_000);
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ school }) => school === null)).toEqual([]);
  const [traveling, central, other] = all;
  const schools = [...new Set(all.map(({ school }) => school))].slice(0, 2);
  await withClient(database.url, async (client) => {
    await client.query(
      `WITH traveling AS (UPDATE staff SET school_id = NULL WHERE id = ANY(
         SELECT staff_id FROM accounts WHERE id = ANY($1)) RETURNING id)
       INSERT INTO staff_schools
       SELECT a.staff_id, school FROM accounts a CROSS JOIN unnest($3::int[]) AS school WHERE a.id = $2`,
      [[traveling?.account, central?.account], traveling?.account, schools],
    );
  });
  const schoolOf = new Map(
    (await readStaffAccounts(district, 10_000)).map(({ account, school }) => [account, school]),
  );
  expect([traveling, central, other].map((person) => schoolOf.get(person?.account ?? 0))).toEqual([
    Math.min(...schools.map(Number)),
    null,
    other?.school,
  ]);
});
