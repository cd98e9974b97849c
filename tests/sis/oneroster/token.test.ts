/** Tokens for other systems: client credentials as OAuth 2 has them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { freeTries } from "../../../sis/http/guess-rules.ts";
import { people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";
import { addClient, allScopes, askForToken, clientSecret, readAs, servicePath } from "./roster-client.ts";

let app: TestApp;
let now = testNow;
beforeAll(async () => {
  app = await startTestApp({ clock: () => now });
  await addClient(app, "learning");
  await addClient(app, "library", allScopes.slice(0, 1));
});
afterAll(() => app.stop());

test("a client gets what it may have, or less if it asks for less, and never more", async () => {
  const [core = "", roster = ""] = allScopes;
  const all = await askForToken(app, { id: "learning" });
  expect(await all.json()).toMatchObject({
    token_type: "bearer",
    expires_in: 3600,
    scope: allScopes.join(" "),
  });
  expect(all.headers.get("Cache-Control")).toBe("no-store");
  const less = await askForToken(app, { id: "learning", scope: core });
  expect(await less.json()).toMatchObject({ scope: core });
  const more = await askForToken(app, { id: "library", scope: `${core} ${roster}` });
  expect([more.status, await more.json()]).toMatchObject([400, { error: "invalid_scope" }]);
});

test("a wrong secret, an unknown client and a disabled one are refused alike", async () => {
  await addClient(app, "former");
  await app.dependencies.core.query(
    "UPDATE integration_clients SET disabled_at = now() WHERE client = 'former'",
  );
  const refused = await Promise.all([
    askForToken(app, { id: "learning", secret: "wrong" }),
    askForToken(app, { id: "nobody" }),
    askForToken(app, { id: "former" }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(refused.map(({ headers }) => headers.get("WWW-Authenticate"))).toEqual(
    Array(3).fill('Basic realm="oneroster"'),
  );
  const bodies = await Promise.all(refused.map(async (response) => JSON.stringify(await response.json())));
  expect(new Set(bodies).size).toBe(1);
});

test("a client that keeps sending a wrong secret slows down itself and nobody else", async () => {
  const wrong = { id: "library", secret: "wrong" };
  for (let tries = 0; tries < freeTries; tries += 1) expect((await askForToken(app, wrong)).status).toBe(401);
  const slowed = await askForToken(app, wrong);
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await askForToken(app, { id: "library" })).status).toBe(429);
  expect((await askForToken(app, { id: "learning" })).status).toBe(200);
  now = new Date(now.getTime() + 2_000);
  expect((await askForToken(app, { id: "library" })).status).toBe(200);
});

test("while a client sends a wrong secret again and again, all others get their tokens and their pages", async () => {
  for (const name of ["hub", "stubborn"]) await addClient(app, name);
  const wrong = { id: "stubborn", secret: "wrong" };
  const read = await readAs(app, "hub");
  const rounds = Array.from({ length: 12 }, async () => {
    const tries = Array.from({ length: 5 }, () => askForToken(app, wrong));
    const others = await Promise.all([askForToken(app, { id: "hub" }), read("/orgs")]);
    const own = await Promise.all(tries);
    return { own: own.map(({ status }) => status), others: others.map(({ status }) => status) };
  });
  const seen = await Promise.all(rounds);
  expect(new Set(seen.flatMap(({ others }) => others))).toEqual(new Set([200]));
  expect(seen.flatMap(({ own }) => own).filter((status) => status !== 401 && status !== 429)).toEqual([]);
  expect((await askForToken(app, wrong)).status).toBe(429);
});

test("a client may send its name and secret in the body instead", async () => {
  const send = async (secret: string) =>
    await app.sis.hono.request("/ims/oneroster/token", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: "learning",
        client_secret: secret,
      }).toString(),
    });
  expect((await send(clientSecret)).status).toBe(200);
  expect((await send("wrong")).status).toBe(401);
});

test("what isn't a request for a token is OAuth's invalid_request", async () => {
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;
  const send = async (authorization: string, body: string) =>
    await app.sis.hono.request("/ims/oneroster/token", {
      method: "POST",
      headers: { Authorization: authorization, "Content-Type": "application/x-www-form-urlencoded" },
      body,
    });
  for (const body of ["", "{}", "grant_type=password", "grant_type=client_credentials&grant_type=password"]) {
    const response = await send(basic("learning:x"), body);
    expect([response.status, await response.json()], body).toMatchObject([400, { error: "invalid_request" }]);
  }
  for (const header of ["Basic", "Basic %%%", basic("nocolon"), basic("a\0b:c"), "Bearer x"]) {
    const response = await send(header, "grant_type=client_credentials");
    expect([response.status, await response.json()], header).toMatchObject([
      401,
      { error: "invalid_client" },
    ]);
  }
});

test("a token ends after an hour, and with its client", async () => {
  await addClient(app, "short");
  const read = await readAs(app, "short");
  expect((await read("/orgs")).status).toBe(200);
  await app.dependencies.core.query(
    "UPDATE integration_clients SET disabled_at = now() WHERE client = 'short'",
  );
  expect((await read("/orgs")).status).toBe(401);
  const learning = await readAs(app, "learning");
  now = new Date(now.getTime() + 3_600_000);
  expect((await learning("/orgs")).status).toBe(401);
});

test("a person's session is no token, and a client's token no session", async () => {
  const session = await app.signIn(people.administrator);
  const headers = { Authorization: `Bearer ${session}` };
  const response = await app.sis.hono.request(`${servicePath}/students`, { headers });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    imsx_codeMajor: "failure",
    imsx_CodeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldValue: "unauthorisedrequest" }] },
  });
  const issued: unknown = await (await askForToken(app, { id: "learning" })).json();
  const token = String(Reflect.get(Object(issued), "access_token"));
  const asPerson = await app.sis.hono.request("/api/me", { headers: { Authorization: `Bearer ${token}` } });
  expect(asPerson.status).toBe(401);
});

test("the discovery document has every read and the scopes that it takes", async () => {
  const path = `${servicePath}/discovery/onerosterv1p2rostersservice_openapi3_v1p0.json`;
  const document: unknown = await (await app.sis.hono.request(path)).json();
  const text = JSON.stringify(document);
  expect(document).toMatchObject({
    openapi: "3.1.0",
    components: { securitySchemes: { client: { type: "oauth2" } } },
  });
  expect(text).toContain(`${servicePath}/schools/{schoolSourcedId}/classes/{classSourcedId}/teachers`);
  expect(text).not.toContain("/api/");
});
