/** A guardian's first account on a real Postgres: the code opens it once, for a while, and within few guesses. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { activate } from "../../../sis/access/activate.ts";
import { createSignIn } from "../../../sis/access/sign-in.ts";
import {
  activationDays,
  activationGuesses,
  hashActivationCode,
  newActivationCode,
} from "../../../sis/activation-code.ts";
import { giveActivationCode } from "../../../sis/enrollment/activation.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const password = "quiet harbor window";
const refused = { status: 401, code: "activation-refused" };

/** A guardian without an account, and their code. */
async function newGuardian(email: string): Promise<{ readonly guardianId: number; readonly code: string }> {
  const { rows } = await app.dependencies.core.query<{ id: number }>(
    "INSERT INTO guardians (given_name, family_name, phone, email) VALUES ('Rosa', 'Quispe', '213-555-0142', $1) RETURNING id",
    [email],
  );
  const guardianId = rows[0]?.id ?? 0;
  const code = await giveActivationCode(app.dependencies.core, guardianId, testNow);
  if (code === undefined) throw new Error("the guardian already has an account");
  return { guardianId, code };
}
const at = (later: number) => ({ ...app.dependencies, clock: () => new Date(testNow.getTime() + later) });

test("the code opens an account with the password, however it's typed, and the guardian can then sign in", async () => {
  const { code } = await newGuardian("rosa.one@families.example");
  const typed = {
    email: "Rosa.One@Families.Example",
    code: code.toLowerCase().replaceAll("-", " "),
    password,
  };
  expect(isRefusal(await activate(app.dependencies, typed))).toBe(false);
  const signIn = createSignIn(app.dependencies);
  const guess = { username: "rosa.one@families.example", address: "198.51.100.7", deviceId: undefined };
  expect(await signIn.password(guess, password)).toMatchObject({
    account: { role: "guardian" },
  });
  expect(await activate(app.dependencies, typed)).toMatchObject(refused);
});

test("the code is in the database as its hash only, and the opening is on record", async () => {
  const email = "rosa.two@families.example";
  const { guardianId, code } = await newGuardian(email);
  const { rows } = await app.dependencies.core.query<{ codeHash: Buffer }>(
    'SELECT code_hash AS "codeHash" FROM guardian_activations WHERE guardian_id = $1',
    [guardianId],
  );
  expect(rows[0]?.codeHash.equals(hashActivationCode(code))).toBe(true);
  const account = await activate(app.dependencies, { email, code, password });
  if (isRefusal(account)) throw new Error(account.code);
  const { rowCount } = await app.dependencies.core.query(
    "SELECT FROM audit_trail WHERE action = 'access.activate' AND account_id = $1",
    [account.accountId],
  );
  expect(rowCount).toBe(1);
});

test("only a few guesses are allowed, however many come at once; after that, even the right code fails", async () => {
  const email = "rosa.three@families.example";
  const { code } = await newGuardian(email);
  const guess = () => activate(app.dependencies, { email, code: newActivationCode(), password });
  const results = await Promise.all(Array.from({ length: activationGuesses * 4 }, guess));
  expect(results.every(isRefusal)).toBe(true);
  expect(await activate(app.dependencies, { email, code, password })).toMatchObject(refused);
});

test("a code works for a limited number of days, and a new one ends the old", async () => {
  const day = 86_400_000;
  const email = "rosa.four@families.example";
  const { guardianId, code } = await newGuardian(email);
  expect(await activate(at(activationDays * day), { email, code, password })).toMatchObject(refused);
  const newer = await giveActivationCode(app.dependencies.core, guardianId, testNow);
  expect(await activate(app.dependencies, { email, code, password })).toMatchObject(refused);
  const inTime = await activate(at(activationDays * day - 1), { email, code: newer ?? "", password });
  expect(isRefusal(inTime)).toBe(false);
  expect(await giveActivationCode(app.dependencies.core, guardianId, testNow)).toBeUndefined();
});

test("an unknown address is refused with the same message", async () => {
  const nobody = await activate(app.dependencies, {
    email: "nobody@families.example",
    code: newActivationCode(),
    password,
  });
  const { code } = await newGuardian("rosa.five@families.example");
  const wrong = await activate(app.dependencies, {
    email: "rosa.five@families.example",
    code: `${code}A`,
    password,
  });
  expect(nobody).toEqual(wrong);
});
