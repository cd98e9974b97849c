/** A principal's pages in a real browser, on a small phone: axe finds nothing, whether something needs doing or nothing does. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../../support/accessibility.ts";
import { aster, ben, people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
});
afterAll(() => site.stop());

const pages = [
  "/",
  "/school/not-submitted",
  "/school/without-classes",
  "/school/oversize",
  "/school/changes",
];

async function visitEach(): Promise<void> {
  const context = await site.browser.newContext({ viewport: smallPhone });
  await site.signInAs(people.asterPrincipal, context);
  const page = await context.newPage();
  for (const path of pages) {
    await site.open(path, page);
    expect([path, await violationsOf(page)]).toEqual([path, []]);
    const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
    expect(width, `${path} is wider than the screen`).toBeLessThanOrEqual(smallPhone.width);
  }
  await context.close();
}

test("the pages of a school where nothing needs doing have no violation, and fit a small phone", visitEach);

test("so do those of a school with a student without classes, a full class and a change of schedule", async () => {
  const { app } = site;
  const query = (text: string) => app.dependencies.core.query({ text, values: [] });
  const move = {
    fromSectionId: aster.homeroom,
    toSectionId: aster.otherHomeroom,
    day: "2026-08-12",
    reason: "class-size",
  };
  const moved = await app.ask(people.asterCounselor, `/api/students/${ben}/section-moves`, {
    method: "POST",
    body: move,
  });
  expect(moved.status).toBe(201);
  await query("UPDATE rooms SET seats = 2 WHERE id = 1");
  await query(`DELETE FROM section_enrollments WHERE section_id = ${aster.otherHomeroom}`);
  await visitEach();
});
