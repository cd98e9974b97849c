/** Pages of special education in a real browser, on a small phone: axe finds nothing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../../support/accessibility.ts";
import { ana, cora, people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, takeScreenshot, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
  await site.app.dependencies.core.query({
    text: "INSERT INTO special_education_placements (student_id, setting, begin_date) VALUES ($1, 'SDC', '2025-08-12')",
    values: [cora],
  });
});
afterAll(() => site.stop());

test.each([
  ["caseload-start", people.asterCaseManager, "/"],
  ["caseload", people.asterCaseManager, "/special-education/caseload"],
  ["caseload-by-grade", people.asterCaseManager, "/special-education/caseload?by=grade"],
  ["program", people.asterCaseManager, `/special-education/students/${ana}`],
  ["taught", people.asterTeacher, "/special-education/my-students"],
  ["placements", people.asterOffice, "/special-education/placements"],
  ["figures", people.monitor, "/special-education/figures"],
  ["sample", people.monitor, "/special-education/sample?seed=7&students=5"],
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
