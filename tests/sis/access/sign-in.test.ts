/** Signing in: guardians by password, staff and students by the district's ID token; everything else is refused. */
import { generateKeyPair, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createIdentityVerifier } from "../../../sis/access/identity.ts";
import { createPasswordHasher } from "../../../sis/access/passwords.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { startTestIssuer, type TestIssuer } from "../../support/district-issuer.ts";
import { guardianEmail, guardianPassword, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let issuer: TestIssuer;
let app: TestApp;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp({ identity: createIdentityVerifier({ ...issuer, clock: () => testNow }) });
});
afterAll(async () => {
  await app.stop();
  await issuer.stop();
});

const signedIn = z.object({ token: z.string(), account: z.object({ role: z.string() }) });

function post(path: string, body: unknown): Promise<Response> {
  return app.ask(undefined, path, { method: "POST", body });
}

function present(idToken: string): Promise<Response> {
  return post("/api/sign-in/district", { idToken });
}

describe("by password", () => {
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
    const body = { username: guardianEmail, password: guardianPassword };
    const responses = await Promise.all(
      Array.from({ length: 12 }, () =>
        busy.ask(undefined, "/api/sign-in/password", { method: "POST", body }),
      ),
    );
    await busy.stop();
    const shed = responses.filter((response) => response.status === 503);
    expect(responses.filter((response) => response.status === 201).length).toBeGreaterThanOrEqual(3);
    expect(shed.length).toBeGreaterThanOrEqual(1);
    expect(shed.length + responses.filter((response) => response.status === 201).length).toBe(12);
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
});

describe("by the district's single sign-on, in a browser", () => {
  const handOver = async (origin: string) => {
    const settings = { districtSignInUrl: "https://sso.district.example/start", secureCookies: true };
    const identity = createIdentityVerifier({ ...issuer, clock: () => testNow });
    const district = await startTestApp({ identity, settings });
    const body = new URLSearchParams({ id_token: await issuer.sign(people.birchTeacher.subject) });
    const headers = { Origin: origin };
    const response = await district.sis.hono.request("/sign-in/district", { method: "POST", headers, body });
    await district.stop();
    return response;
  };

  test("the district's page posts the token, and the browser gets a session cookie", async () => {
    const response = await handOver("https://sso.district.example");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/");
    expect(response.headers.get("Set-Cookie")).toMatch(
      /^session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test("another site can't sign a person in as someone else", async () => {
    const response = await handOver("https://elsewhere.example");
    expect(response.headers.get("Location")).toBe("/sign-in");
    expect(response.headers.get("Set-Cookie")).toBeNull();
  });
});

describe("by the district's single sign-on", () => {
  test("staff get a session with their role and school", async () => {
    const response = await present(await issuer.sign(people.birchTeacher.subject));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      account: { role: "teacher", schoolId: people.birchTeacher.schoolId, displayName: "Tara Engel" },
    });
  });

  test("students get a session", async () => {
    const response = await present(await issuer.sign(people.student.subject));
    expect(signedIn.parse(await response.json()).account.role).toBe("student");
  });

  test.each([
    ["another issuer", { issuer: "https://elsewhere.example" }],
    ["another audience", { audience: "another-app" }],
    ["an expired time", { expiresAt: new Date(testNow.getTime() - 60_000) }],
    ["an unknown key id", { keyId: "unknown" }],
    ["a future start", { claims: { nbf: Math.floor(testNow.getTime() / 1000) + 600 } }],
  ])("a token with %s is refused", async (_, overrides) => {
    expect((await present(await issuer.sign("staff-1", overrides))).status).toBe(401);
  });

  test("a token signed with another key under the district's key id is refused", async () => {
    const { privateKey } = await generateKeyPair("ES256");
    expect((await present(await issuer.sign("staff-1", { key: privateKey }))).status).toBe(401);
  });

  test("an unsigned token is refused", async () => {
    const unsigned = new UnsecuredJWT({})
      .setSubject("staff-1")
      .setIssuer(issuer.issuer)
      .setAudience(issuer.audience)
      .setIssuedAt(Math.floor(testNow.getTime() / 1000))
      .setExpirationTime(new Date(testNow.getTime() + 60_000))
      .encode();
    expect((await present(unsigned)).status).toBe(401);
  });

  test.each(["", "not.a.token", "a.b.c"])("text that isn't a token (%j) is refused", async (text) => {
    expect([400, 401]).toContain((await present(text)).status);
  });

  test("a person without an account, and a guardian, are refused", async () => {
    expect((await present(await issuer.sign("staff-999"))).status).toBe(401);
    expect((await present(await issuer.sign(guardianEmail))).status).toBe(401);
  });

  test("while the district's keys are unavailable, sign-in says so, with Retry-After", async () => {
    const gone = await startTestIssuer();
    const identity = createIdentityVerifier({ ...gone, clock: () => testNow });
    await gone.stop();
    const cut = await startTestApp({ identity });
    const body = { idToken: await gone.sign("staff-1") };
    const response = await cut.ask(undefined, "/api/sign-in/district", { method: "POST", body });
    await cut.stop();
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("10");
    expect(await response.json()).toMatchObject({ code: "sign-in-unavailable" });
  });

  test("a disabled account is refused", async () => {
    await app.dependencies.core.query("UPDATE accounts SET disabled_at = now() WHERE subject = 'staff-2'");
    expect((await present(await issuer.sign("staff-2"))).status).toBe(401);
  });
});
