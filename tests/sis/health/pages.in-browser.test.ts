/** Pages of health in a real browser, on a small phone: axe finds nothing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../../support/accessibility.ts";
import { ana, anas, aster, people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, takeScreenshot, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
});
afterAll(() => site.stop());

test.each([
  ["nurse-start", people.asterNurse, "/"],
  ["nurse-school", people.asterNurse, `/health/schools/${aster.schoolId}?search=o`],
  ["nurse-student", people.asterNurse, `/health/students/${ana}`],
  ["nurse-visit", people.asterNurse, `/health/students/${ana}/visits/${anas.visit}`],
  ["immunizations", people.asterNurse, `/health/students/${ana}/immunizations`],
  ["not-cleared", people.asterNurse, `/health/schools/${aster.schoolId}/immunizations`],
  ["health-looks", people.asterNurse, `/health/students/${ana}/looks`],
  ["classroom-alerts", people.asterTeacher, "/health/classroom"],
] as const)("the page %s has no violation, and fits a small phone", async (name, person, path) => {
  const context = await site.browser.newContext({ viewport: smallPhone });
  await site.signInAs(person, context);
  const page = await context.newPage();
  await site.open(path, page);
  expect(await violationsOf(page)).toEqual([]);
  await takeScreenshot(page, name);
  const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
  expect(width, "wider than the screen").toBeLessThanOrEqual(smallPhone.width);
  await context.close();
});

test("without a script, a nurse records a visit, and what is left out is asked for", async () => {
  const context = await site.browser.newContext({ viewport: smallPhone, javaScriptEnabled: false });
  await site.signInAs(people.asterNurse, context);
  const page = await context.newPage();
  await site.open(`/health/students/${ana}`, page);
  await page.getByLabel("Note").fill("Fell in the yard");
  await page.getByRole("button", { name: "Record the visit" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Choose why the student came");
  expect(await page.getByLabel("Note").inputValue()).toBe("Fell in the yard");
  await page.getByLabel("Why the student came").selectOption("injury");
  await page.getByLabel("What happened then").selectOption("rested");
  await page.getByRole("button", { name: "Record the visit" }).click();
  expect(await page.getByRole("status").textContent()).toContain("The visit is recorded.");
  expect(await page.textContent("main")).toContain("Fell in the yard");
  await page.getByRole("button", { name: "Give Albuterol now" }).click();
  expect(await page.textContent("main")).toContain("Don’t give another dose before");
  await context.close();
});
