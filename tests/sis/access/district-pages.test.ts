/** To the district's single sign-on and back: only with what was kept in the same browser, and only to our own pages. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDistrictLogin } from "../../../sis/access/district-login.ts";
import { startIssuer } from "../../../targets/reference-sis/people/issuer.ts";
import { type AppWithSignIn, startAppWithSignIn } from "../../support/app-with-sign-in.ts";
import { startTestApp } from "../../support/test-app.ts";

let on: AppWithSignIn;
beforeAll(async () => {
  on = await startAppWithSignIn();
});
afterAll(() => on.stop());

async function startLogin(): Promise<{ authorize: URL; cookie: string }> {
  const response = await fetch(`${on.url}/sign-in/district`, { redirect: "manual" });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { authorize: new URL(response.headers.get("location") ?? ""), cookie };
}

async function comeBack(search: URLSearchParams, cookie: string): Promise<Response> {
  const headers = { cookie };
  return await fetch(`${on.url}/sign-in/callback?${search}`, { headers, redirect: "manual" });
}

test("the SIS asks for a code with PKCE, a state and a nonce, and keeps them sealed in the browser", async () => {
  const { authorize, cookie } = await startLogin();
  const asked = Object.fromEntries(authorize.searchParams);
  expect(asked).toMatchObject({
    response_type: "code",
    scope: "openid",
    code_challenge_method: "S256",
    redirect_uri: `${on.url}/sign-in/callback`,
  });
  for (const secret of [asked.state ?? "", asked.nonce ?? ""]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(cookie).not.toContain(secret);
  }
});

test.each<[string, (state: string) => Record<string, string>, boolean]>([
  ["another browser's", (state) => ({ code: "a", state }), false],
  ["a made-up state", () => ({ code: "a", state: "b" }), true],
  ["a made-up code", (state) => ({ code: "a", state }), true],
  ["nothing", () => ({}), true],
  ["a refusal", (state) => ({ error: "access_denied", state }), true],
])("coming back with %s signs no one in", async (_, answer, sameBrowser) => {
  const { authorize, cookie } = await startLogin();
  const state = authorize.searchParams.get("state") ?? "";
  const search = new URLSearchParams({ iss: on.service.issuer, ...answer(state) });
  const response = await comeBack(search, sameBrowser ? cookie : "");
  expect(response.status).toBe(401);
  expect(response.headers.getSetCookie().filter((each) => each.startsWith("session="))).toEqual([]);
  expect(await response.text()).toContain("That sign-in didn&#39;t work");
});

test("the provider sends people back to the SIS only", async () => {
  const { authorize } = await startLogin();
  authorize.searchParams.set("redirect_uri", "http://evil.example/sign-in/callback");
  const response = await fetch(authorize, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([400, null]);
});

test("while the district can't be reached, the page says so, and when to try again", async () => {
  const { issuer, audience: clientId, stop } = await startIssuer();
  await stop();
  const districtLogin = createDistrictLogin({ issuer, clientId, clientSecret: "secret", timeoutMs: 1_000 });
  const cut = await startTestApp({ districtLogin });
  const response = await cut.sis.hono.request("/sign-in/district");
  await cut.stop();
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(await response.text()).toContain("can&#39;t be reached");
});
