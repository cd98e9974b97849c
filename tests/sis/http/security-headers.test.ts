/** Every answer carries the security headers: pages, redirects, JSON, the style sheet, refusals and defects. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageSheet } from "../../../sis/http/page/assets/page-sheet.ts";
import { birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let proxied: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  proxied = await startTestApp({
    settings: { behindProxy: true },
    passwords: {
      verify: () => Promise.reject(new Error("the thread pool is gone")),
      hashing: () => 0,
      waiting: () => 0,
    },
  });
});
afterAll(async () => {
  await app.stop();
  await proxied.stop();
});

const page = { Accept: "text/html,application/xhtml+xml" };
const password = { method: "POST", body: { username: "someone@families.example", password: "x" } } as const;

async function answersOf(asked: TestApp, headers: Record<string, string> = {}): Promise<Response[]> {
  const { hono } = asked.sis;
  return await Promise.all([
    asked.ask(people.birchTeacher, "/api/me", { headers }),
    asked.ask(undefined, "/api/me", { headers }),
    asked.ask(people.birchTeacher, `/api/schools/${birch.schoolId}/students`, { headers }),
    asked.ask(undefined, "/api/sign-in/password", { ...password, headers }),
    asked.ask(undefined, "/openapi.json", { headers }),
    asked.ask(undefined, "/nowhere", { headers }),
    asked.ask(undefined, "/nowhere", { headers: { ...page, ...headers } }),
    hono.request("/api/me", { method: "PATCH", headers }),
    hono.request("/sign-in", { headers }),
    hono.request(pageSheet().path, { headers }),
    hono.request("/", { headers }),
    hono.request("/sign-in", { method: "HEAD", headers }),
  ]);
}

test("pages, redirects, JSON, the style sheet and refusals", async () => {
  const answers = await answersOf(app);
  const statuses = [200, 401, 403, 401, 200, 404, 404, 405, 200, 200, 303, 200];
  expect(answers.map(({ status }) => status)).toEqual(statuses);
  for (const { headers } of answers) {
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("Strict-Transport-Security")).toBeNull();
  }
});

test("bugs too; behind a proxy with TLS, browsers are told to keep using TLS", async () => {
  const byTls = await answersOf(proxied, { "X-Forwarded-Proto": "https" });
  expect(byTls[3]?.status).toBe(500);
  for (const { headers } of byTls) {
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d{8};/);
  }
  const [plain] = await answersOf(proxied, { "X-Forwarded-Proto": "http" });
  expect(plain?.headers.get("Strict-Transport-Security")).toBeNull();
  const [forged] = await answersOf(app, { "X-Forwarded-Proto": "https" });
  expect(forged?.headers.get("Strict-Transport-Security")).toBeNull();
});

test("a known path with the wrong method says which methods work", async () => {
  const { hono } = app.sis;
  const day = `/api/sections/${birch.sections[0]}/attendance/2026-08-11/1`;
  const answer = await hono.request(day, { method: "DELETE" });
  expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "PUT"]);
  expect(await answer.json()).toMatchObject({ code: "method-not-allowed", hint: "Use PUT." });
  const form = await hono.request("/sign-in", { method: "PUT", headers: page });
  expect([form.status, form.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST"]);
});

test("for an unknown path, browsers get a page and programs get JSON", async () => {
  const shown = await app.ask(undefined, "/students/1/nobody", { headers: page });
  expect([shown.status, shown.headers.get("Content-Type")]).toEqual([404, "text/html; charset=UTF-8"]);
  expect(await shown.text()).toContain("We couldn&#39;t find that");
  const api = await app.ask(undefined, "/api/nowhere", { headers: page });
  expect(await api.json()).toMatchObject({ code: "not-found" });
});
