/** Pages of the audit trail in a real browser, on a small phone: axe finds nothing, with changes and without. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../../support/accessibility.ts";
import { aldo, birch, people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
  const [english = 0] = birch.sections;
  const move = {
    ...{ fromSectionId: english, toSectionId: birch.freeInPeriod1, day: "2026-08-12" },
    ...{ reason: "wrong-level", note: "Reads two grades ahead" },
  };
  const path = `/api/students/${aldo}/section-moves`;
  const moved = await site.app.ask(people.birchCounselor, path, { method: "POST", body: move });
  expect(moved.status).toBe(201);
});
afterAll(() => site.stop());

test.each([
  ["changes of a schedule", people.birchOffice, `/students/${aldo}/changes`, "Moved to another class"],
  [
    "no changes of contacts",
    people.birchOffice,
    `/students/${aldo}/changes?about=contacts`,
    "Nobody has changed",
  ],
  ["changes at a school", people.birchCounselor, "/school/changes", "Moved to another class"],
] as const)("a page with %s has no violation, and fits a small phone", async (_, person, path, shown) => {
  const context = await site.browser.newContext({ viewport: smallPhone });
  await site.signInAs(person, context);
  const page = await context.newPage();
  await site.open(path, page);
  expect(await page.textContent("main")).toContain(shown);
  expect(await violationsOf(page)).toEqual([]);
  const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
  expect(width, "wider than the screen").toBeLessThanOrEqual(smallPhone.width);
  await context.close();
});
