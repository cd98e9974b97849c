/**
 * The sign-in form: from our own page only, back to the page that was asked for, and never slowed by other people's
 * guesses.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { freeTries } from "../../../sis/http/guess-rules.ts";
import { guardianEmail, guardianPassword } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test("a parent with a known browser signs in while someone else is guessing", async () => {
  const guessed = await startTestApp();
  const signInOnPage = async (cookie: string) =>
    guessed.sis.hono.request("/sign-in", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin", cookie },
      body: new URLSearchParams({ username: guardianEmail, password: guardianPassword }),
    });
  const cookies = (await signInOnPage("")).headers.getSetCookie();
  const device = cookies.find((cookie) => cookie.startsWith("device="))?.split(";")[0] ?? "";
  for (let index = 0; index <= freeTries; index += 1)
    await guessed.ask(undefined, "/api/sign-in/password", {
      method: "POST",
      body: { username: guardianEmail, password: "wrong" },
    });
  expect((await signInOnPage("")).status).toBe(429);
  expect((await signInOnPage(device)).status).toBe(303);
  await guessed.stop();
});

test.each([
  [{ "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }, 403],
  [{ "Sec-Fetch-Site": "same-site", Origin: "https://lunch.district.example" }, 403],
  [{ "Sec-Fetch-Site": "none" }, 403],
  [{ Origin: "https://evil.example" }, 403],
  [{ Origin: "null" }, 403],
  [{}, 403],
  [{ "Sec-Fetch-Site": "same-origin" }, 303],
  [{ Origin: "https://sis.district.example", Host: "sis.district.example" }, 303],
])("a sign-in form sent with %j is answered %i", async (headers, status) => {
  const body = new URLSearchParams({ username: guardianEmail, password: guardianPassword });
  const response = await app.sis.hono.request("/sign-in", { method: "POST", headers, body });
  expect(response.status).toBe(status);
  expect(response.headers.getSetCookie()).toHaveLength(status === 303 ? 2 : 0);
});

test("signing in leads to the page that was asked for, and never to another site", async () => {
  const leadsTo = async (next: string) => {
    const body = new URLSearchParams({ username: guardianEmail, password: guardianPassword, next });
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const response = await app.sis.hono.request("/sign-in", { method: "POST", headers, body });
    return response.headers.get("Location");
  };
  expect(await leadsTo("/family/students/2001")).toBe("/family/students/2001");
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
    expect(await leadsTo(next)).toBe("/");
});

test("where pages are served over TLS, no other site can set our cookies", async () => {
  const secure = await startTestApp({ settings: { secureCookies: true } });
  const body = new URLSearchParams({ username: guardianEmail, password: guardianPassword });
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const response = await secure.sis.hono.request("/sign-in", { method: "POST", headers, body });
  const cookies = response.headers.getSetCookie();
  expect(cookies[1]).toMatch(
    /^__Host-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const signedIn = cookies[1]?.split(";")[0] ?? "";
  const statusWith = async (cookie: string) =>
    (await secure.sis.hono.request("/family", { headers: { cookie } })).status;
  expect([await statusWith(signedIn), await statusWith(signedIn.replace("__Host-", ""))]).toEqual([200, 303]);
  await secure.stop();
});
