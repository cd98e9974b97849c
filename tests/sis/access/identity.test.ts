/** Staff and students sign in with the district's ID token: a fresh one, for us, once; everything else is refused. */
import { createServer } from "node:http";
import { generateKeyPair, UnsecuredJWT } from "jose";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { identityOf, startTestIssuer, type TestIssuer } from "../../support/district-issuer.ts";
import { readMetricsText } from "../../support/metrics-text.ts";
import { guardianEmail, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

/** Fewer than the sign-ins that wait for the key server. */
const fewPlaces = { coreInFlight: 10, districtSignInInFlight: 20 };

let issuer: TestIssuer;
let app: TestApp;
const lines: string[] = [];
beforeAll(async () => {
  issuer = await startTestIssuer();
  const log = pino({}, { write: (line: string) => lines.push(line) });
  app = await startTestApp({ identity: identityOf(issuer), log });
});
afterAll(async () => {
  await app.stop();
  await issuer.stop();
});

const signedIn = z.object({ token: z.string(), account: z.object({ role: z.string() }) });

function post(path: string, body: unknown): Promise<Response> {
  return app.ask(undefined, path, { method: "POST", body });
}

async function reasons(): Promise<Record<string, number>> {
  const metrics = readMetricsText(await (await app.operations("/metrics")).text());
  return metrics.by("sis_sign_ins_refused_total", "reason", { way: "district" });
}

/** P-256: (r, s) and (r, n - s) sign the same. */
function invertSignature(signature: Buffer): Buffer {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${signature.subarray(32).toString("hex")}`);
  return Buffer.from(
    signature.subarray(0, 32).toString("hex") + (order - s).toString(16).padStart(64, "0"),
    "hex",
  );
}

function present(idToken: string): Promise<Response> {
  return post("/api/sign-in/district", { idToken });
}

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
  ["the type of an access token", { type: "at+jwt" }],
  ["another app that it was issued to", { claims: { azp: "another-app" } }],
  ["ten years to live", { expiresAt: new Date("2036-08-11") }],
])("a token with %s is refused", async (_, overrides) => {
  expect((await present(await issuer.sign("staff-1", overrides))).status).toBe(401);
});

test("a token signed with another key under the district's key id is refused", async () => {
  const { privateKey } = await generateKeyPair("ES256");
  expect((await present(await issuer.sign("staff-1", { key: privateKey }))).status).toBe(401);
});

test("a subject with NUL is refused, not a failure", async () => {
  expect((await present(await issuer.sign("staff-1\u0000"))).status).toBe(401);
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
  const identity = identityOf(gone);
  await gone.stop();
  const cut = await startTestApp({ identity });
  const body = { idToken: await gone.sign("staff-1") };
  const response = await cut.ask(undefined, "/api/sign-in/district", { method: "POST", body });
  await cut.stop();
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("10");
  expect(await response.json()).toMatchObject({ code: "sign-in-unavailable" });
});

test("a token works once, even if several people present it at the same time", async () => {
  const token = await issuer.sign("staff-1");
  const answers = await Promise.all(Array.from({ length: 8 }, () => present(token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401, 401, 401, 401]);
  const [head, signature = ""] = [token.slice(0, token.lastIndexOf(".")), token.split(".")[2]];
  const inverted = Buffer.from(invertSignature(Buffer.from(signature, "base64url"))).toString("base64url");
  expect((await present(`${head}.${inverted}`)).status).toBe(401);
  expect(await reasons()).toMatchObject({ "used-before": 8 });
});

test("a token from a clock that is minutes ahead has its own refusal, also in the log and metrics", async () => {
  const refusedBefore = (await reasons())["clocks-differ"] ?? 0;
  const issuedAt = new Date(testNow.getTime() + 120_000);
  const response = await present(await issuer.sign("staff-1", { issuedAt }));
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    code: "clocks-differ",
    message: "The clocks differ: the district's single sign-on is 120 s ahead of this system.",
  });
  expect(await reasons()).toMatchObject({ "clocks-differ": refusedBefore + 1 });
  expect(lines.join("")).toContain('"reason":"clocks-differ","secondsAhead":120');
});

test("a clock that is a minute ahead locks no one out", async () => {
  const issuedAt = new Date(testNow.getTime() + 60_000);
  expect((await present(await issuer.sign("staff-1", { issuedAt }))).status).toBe(201);
});

test("while the key server hangs, attendance goes on, and only sign-ins wait", async () => {
  const hanging = createServer(() => {});
  const jwksUrl = new URL(`http://127.0.0.1:${await listenOnLoopback(hanging)}/`);
  const cut = await startTestApp({ identity: identityOf({ ...issuer, jwksUrl }), settings: fewPlaces });
  const idToken = await issuer.sign("staff-1");
  const signIns = Array.from({ length: 40 }, () =>
    cut.ask(undefined, "/api/sign-in/district", { method: "POST", body: { idToken } }),
  );
  const others = Array.from({ length: 5 }, () => cut.ask(people.asterTeacher, "/api/me"));
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await Promise.all(signIns)).map(({ status }) => status)).toEqual(Array(40).fill(503));
  await cut.stop();
  hanging.closeAllConnections();
  hanging.close();
});

test("a disabled account is refused", async () => {
  await app.dependencies.core.query("UPDATE accounts SET disabled_at = now() WHERE subject = 'staff-2'");
  expect((await present(await issuer.sign("staff-2"))).status).toBe(401);
});
