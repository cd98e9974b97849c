/** The API's description in a real browser: drawn by what this server has, under the page's own security policy. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../support/small-school.ts";
import { desktop, startVisitedApp, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
});
afterAll(() => site.stop());

test("an administrator opens a route and reads how to call it", async () => {
  const context = await site.browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  const troubles: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const own = request.url().startsWith(site.url) || request.url().startsWith("data:");
    if (!own) elsewhere.push(request.url());
  });
  await site.signInAs(people.administrator, context);
  await page.goto(site.url);
  await page.getByRole("main").getByRole("link", { name: "API" }).click();
  await page.getByText("/api/schools/{schoolId}/enrollments").click();
  await page.getByText("Idempotency-Key").first().waitFor();
  expect(troubles).toEqual([]);
  expect(elsewhere).toEqual([]);
  await context.close();
});
