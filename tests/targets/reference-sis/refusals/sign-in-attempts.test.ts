/** What is tried of accounts that nobody may open: there is really somebody who could, and nothing is left of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { withActivationCode } from "../../../../targets/reference-sis/people/activation-code.ts";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import {
  guessAttempts,
  nearPasswordAttempts,
  wrongCodeAttempt,
} from "../../../../targets/reference-sis/refusals/sign-in-attempts.ts";
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

/** Guardians with a code that still counts and no account. */
async function waitingGuardians(): Promise<string[]> {
  const { rows } = await withClient(database.url, (client) =>
    client.query<{ email: string }>(
      `SELECT g.email FROM guardian_activations c JOIN guardians g ON g.id = c.guardian_id
        WHERE c.guesses_left > 0 AND c.expires_at > now()
          AND NOT EXISTS (SELECT FROM accounts a WHERE a.guardian_id = g.id)`,
    ),
  );
  return rows.map(({ email }) => email);
}

test("passwords that are almost right are tried, and not the right one", () => {
  const username = "a@b.example";
  const sent = nearPasswordAttempts(username, "Blue-lamp").map(({ body }) => body?.text);
  const passwords = ["Blue-lampa", "Blue-lam", "BLUE-LAMP", "blue-lamp"];
  expect(sent).toEqual(passwords.map((password) => JSON.stringify({ username, password })));
});

test("guesses may be refused as wrong or as too many, and the last one only as one too many", () => {
  const { before, last } = guessAttempts("a@b.example");
  expect(new Set(before.map(({ refusal }) => refusal.statuses.join()))).toEqual(new Set(["401,429"]));
  expect(last.refusal.statuses).toEqual([429]);
});

test("a code that nobody was given opens no account, and leaves nothing", async () => {
  const before = await waitingGuardians();
  await withActivationCode(district, async (email = "nobody") => {
    expect(await waitingGuardians()).toEqual([...before, email]);
    const { path, body, refusal } = wrongCodeAttempt(email);
    expect([path, refusal.statuses]).toEqual(["/activate", [401]]);
    expect(new URLSearchParams(body?.text).get("email")).toBe(email);
  });
  expect(await waitingGuardians()).toEqual(before);
});
