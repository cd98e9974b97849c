/** Pages of reports in a real browser: no barriers on a small phone, and one sheet for each senior on paper. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { workOnce } from "../../../sis/reports/work.ts";
import { violationsOf } from "../../support/accessibility.ts";
import { people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, takeScreenshot, type VisitedApp } from "../../support/visited-app.ts";
import { addSeniors } from "./seniors.ts";

const seniors = 3;

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
  await addSeniors(site.app.database.url, seniors);
});
afterAll(() => site.stop());

test("an office asks for transcripts, pauses them, lets them go on and prints them", async () => {
  const context = await site.browser.newContext({ viewport: smallPhone });
  await site.signInAs(people.birchOffice, context);
  const page = await context.newPage();
  await site.open("/office/reports", page);
  await page.getByLabel("Report").selectOption("senior-transcripts");
  await page.getByRole("button", { name: "Make it" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByText(`Paused: 0 of ${seniors}`).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await takeScreenshot(page, "reports");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Under way").waitFor();
  while (await workOnce(site.app.dependencies));
  await site.open("/office/reports", page);
  await page.getByRole("link", { name: "Print transcripts of seniors" }).click();
  expect(await violationsOf(page)).toEqual([]);
  await takeScreenshot(page, "report");
  const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
  expect(width, "wider than the screen").toBeLessThanOrEqual(smallPhone.width);
  const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(seniors);
  await context.close();
});
