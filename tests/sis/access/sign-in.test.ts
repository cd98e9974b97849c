/** Guardians sign in with a password: in any letter case, slowed down while someone guesses, and shed under load. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createPasswordHasher } from "../../../sis/access/passwords.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { freeTries } from "../../../sis/http/guess-rules.ts";
import { guardianEmail, guardianPassword, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const signedIn = z.object({ token: z.string(), account: z.object({ role: z.string() }) });

function post(path: string, body: unknown): Promise<Response> {
  return app.ask(undefined, path, { method: "POST", body });
}

const byPassword = (username: string, password: string) =>
  post("/api/sign-in/password", { username, password });

test("a guardian gets a session that works until sign-out", async () => {
  const response = await byPassword(guardianEmail, guardianPassword);
  expect(response.status).toBe(201);
  const { token, account } = signedIn.parse(await response.json());
  expect(account).toMatchObject({ role: "guardian" });
  const headers = { Authorization: `Bearer ${token}` };
  const me = await app.sis.hono.request("/api/me", { headers });
  expect(await me.json()).toMatchObject({
    accountId: people.guardian.accountId,
    displayName: "Grace Moreno",
  });
  const out = await app.sis.hono.request("/api/sign-out", { method: "POST", headers });
  expect(out.status).toBe(204);
  expect((await app.sis.hono.request("/api/me", { headers })).status).toBe(401);
});

test("a wrong password and an unknown user get the same message", async () => {
  const wrong = await byPassword(guardianEmail, "wrong");
  const unknown = await byPassword("nobody@families.example", guardianPassword);
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await unknown.json());
});

test("a user name works in any letter case and with spaces around it", async () => {
  const names = ["Guardian1@Families.Example", "  GUARDIAN1@FAMILIES.EXAMPLE "];
  for (const name of names) expect((await byPassword(name, guardianPassword)).status).toBe(201);
});

test("guessing is slowed, with the same message for accounts that exist and those that don't", async () => {
  let now = testNow;
  const guessed = await startTestApp({ clock: () => now });
  const guess = (username: string, password = "wrong") =>
    guessed.ask(undefined, "/api/sign-in/password", { method: "POST", body: { username, password } });
  const statuses = async (username: string) => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(username)));
    const last = await guess(username);
    const counts = Object.groupBy(answers, ({ status }) => status);
    const retryAfter = last.headers.get("Retry-After");
    return [counts[401]?.length, counts[429]?.length, retryAfter, await last.json()];
  };
  const ofAccount = await statuses(guardianEmail);
  expect(ofAccount.slice(0, 3)).toEqual([freeTries, 40 - freeTries, "1"]);
  expect(await statuses("nobody@families.example")).toEqual(ofAccount);
  expect((await guess(guardianEmail, guardianPassword)).status).toBe(429);
  now = new Date(testNow.getTime() + 1_000);
  expect((await guess(guardianEmail, guardianPassword)).status).toBe(201);
  await guessed.stop();
});

test("staff have no password to sign in with", async () => {
  expect((await byPassword("staff-1", guardianPassword)).status).toBe(401);
});

test("all problems of a request are listed together, without the password", async () => {
  const response = await post("/api/sign-in/password", { username: 7, password: ["secret"] });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: "invalid-request",
    problems: [
      { at: "body.username", seen: 7, wanted: "text" },
      { at: "body.password", seen: "(not shown)", wanted: "text" },
    ],
  });
});

test("when the queue is full, sign-ins are shed with Retry-After, and the others are answered", async () => {
  const passwords = await createPasswordHasher({ concurrency: 1, queue: 2, retryAfterSeconds: 2 });
  const busy = await startTestApp({ passwords });
  const responses = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const body = { username: `parent-${index}`, password: guardianPassword };
      return busy.ask(undefined, "/api/sign-in/password", { method: "POST", body });
    }),
  );
  await busy.stop();
  const shed = responses.filter((response) => response.status === 503);
  expect(responses.filter((response) => response.status === 401).length).toBeGreaterThanOrEqual(3);
  expect(shed.length).toBeGreaterThanOrEqual(1);
  expect(shed.length + responses.filter((response) => response.status === 401).length).toBe(12);
  expect(shed[0]?.headers.get("Retry-After")).toBe("2");
  expect(await shed[0]?.json()).toMatchObject({ code: "busy" });
});

test("only the allowed number of passwords are hashed in parallel, and every caller gets a turn", async () => {
  const passwords = await createPasswordHasher({ concurrency: 2, queue: 3, retryAfterSeconds: 1 });
  const checks = Array.from({ length: 7 }, () => passwords.verify(undefined, "any"));
  expect(passwords.hashing()).toBe(2);
  expect(passwords.waiting()).toBe(3);
  const outcomes = await Promise.all(checks);
  expect(outcomes.filter(isRefusal)).toHaveLength(2);
  expect([passwords.hashing(), passwords.waiting()]).toEqual([0, 0]);
});
