/** Takes the pictures of the main pages for the docs: `npm run pictures`. */
import { expect, test } from "vitest";
import { aldo, birch, openingDay, people } from "../../../support/small-school.ts";
import { startVisitedApp, takeScreenshot } from "../../../support/visited-app.ts";

const folder = process.env.PAGE_SCREENSHOTS;
const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 900 } } as const;
const pages = [
  ["sign-in", undefined, "/sign-in", "en"],
  ["teacher", people.birchTeacher, "/", "en"],
  ["roster", people.birchTeacher, `/attendance/${birch.sections[0]}?day=${openingDay}`, "en"],
  ["office", people.birchOffice, "/", "en"],
  ["enroll", people.birchOffice, "/office/enroll", "en"],
  ["guardians", people.birchOffice, `/office/students/${aldo}/guardians`, "en"],
  ["withdrawal", people.birchOffice, `/office/students/${aldo}/withdrawal`, "en"],
  ["students", people.birchCounselor, "/counseling/students?search=m", "en"],
  ["schedule", people.birchCounselor, `/counseling/students/${aldo}`, "en"],
  ["guardian", people.guardian, "/", "es"],
  ["child", people.guardian, `/family/students/${aldo}`, "es"],
  ["student", people.student, "/", "en"],
] as const;

test.runIf(folder !== undefined)("pictures of the main pages", { timeout: 120_000 }, async () => {
  const site = await startVisitedApp();
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, person, path, language] of pages) {
      const context = await site.browser.newContext({ viewport, javaScriptEnabled: false, locale: language });
      if (person !== undefined) await site.signInAs(person, context);
      const page = await context.newPage();
      expect((await page.goto(`${site.url}${path}`))?.status()).toBe(200);
      await takeScreenshot(page, `${name}-${size}`);
      await context.close();
    }
  }
  await site.stop();
});
