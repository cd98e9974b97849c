/** The API's description in a real browser: drawn by what this server has, under the page's own security policy. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, serveApp } from "../../support/browser.ts";
import { people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  app = await startTestApp();
  server = await serveApp(app.sis);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.stop();
});

test("an administrator opens a route and reads how to call it", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const own = request.url().startsWith(server.url) || request.url().startsWith("data:");
    if (!own) elsewhere.push(request.url());
  });
  await context.addCookies([
    { name: "session", value: await app.signIn(people.administrator), url: server.url },
  ]);
  await page.goto(server.url);
  await page.getByRole("main").getByRole("link", { name: "API" }).click();
  await page.getByText("/api/schools/{schoolId}/enrollments").click();
  await page.getByText("Idempotency-Key").first().waitFor();
  expect(troubles).toEqual([]);
  expect(elsewhere).toEqual([]);
  await context.close();
});
