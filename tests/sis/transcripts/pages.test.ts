/** Pages of transcripts in a real browser: a counselor verifies a course, families read it in both languages. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "../../support/accessibility.ts";
import { aldo, people } from "../../support/small-school.ts";
import { smallPhone, startVisitedApp, takeScreenshot, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
beforeAll(async () => {
  site = await startVisitedApp();
  await site.app.dependencies.core.query(`
    INSERT INTO course_history (student_id, school_id, line, school_year, grade, term, course_code, course_title, mark,
                                credits_attempted, credits_earned, repeats, verified, other_school)
    SELECT ${aldo}, 2, number, 2023 + number / 13, 9 + number / 13, CASE number / 7 % 2 WHEN 0 THEN 'fall' ELSE 'spring' END,
           'C-' || number, 'Introduction to Subject ' || number, 'B', 5, 5, false, true, NULL
      FROM generate_series(1, 47) AS number;
    INSERT INTO course_history (student_id, line, school_year, grade, term, course_code, course_title, mark,
                                credits_attempted, credits_earned, repeats, verified, other_school)
    VALUES (${aldo}, 48, 2026, 12, 'summer', '2002', 'Geometry', 'A', 5, 5, false, false, 'Elm School')`);
});
afterAll(() => site.stop());

const path = `/counseling/students/${aldo}/transcript`;
const family = `/family/students/${aldo}/transcript`;

test.each([
  ["transcript", people.birchCounselor, path],
  ["transcript-enter", people.birchOffice, `${path}/enter`],
  ["transcript-course", people.birchOffice, `${path}/courses/48`],
  ["transcript-family", people.guardian, family],
] as const)("the page %s has no violation, and fits a small phone", async (name, person, at) => {
  const context = await site.browser.newContext({ viewport: smallPhone });
  await site.signInAs(person, context);
  const page = await context.newPage();
  await site.open(at, page);
  expect(await violationsOf(page)).toEqual([]);
  await takeScreenshot(page, name);
  const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
  expect(width, "wider than the screen").toBeLessThanOrEqual(smallPhone.width);
  await context.close();
});

test("families read it in Spanish", async () => {
  const context = await site.browser.newContext({ locale: "es-US" });
  await site.signInAs(people.guardian, context);
  const page = await context.newPage();
  await site.open(family, page);
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  expect(await page.locator("main").textContent()).toContain("Expediente no oficial");
  expect(await violationsOf(page)).toEqual([]);
  await context.close();
});

test("four years of courses are one sheet on paper", async () => {
  const context = await site.browser.newContext();
  await site.signInAs(people.guardian, context);
  const page = await context.newPage();
  await site.open(family, page);
  const pdf = await page.pdf({ format: "Letter" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
});

test("a counselor enters a course, corrects what was wrong with the form, verifies it, and sees that it counts", async () => {
  const context = await site.browser.newContext();
  await site.signInAs(people.birchCounselor, context);
  const page = await context.newPage();
  await site.open(path, page);
  await page.getByRole("link", { name: "Enter a course from another school" }).click();
  await page.getByRole("button", { name: "Enter the course" }).click();
  await page.getByText("There is a problem").waitFor();
  for (const [label, value] of [
    ["Other school", "Elm School"],
    ["Course", "Chemistry"],
    ["Course code", "CHEM"],
    ["Year in which it ended", "2026"],
    ["Grade at the time", "9"],
    ["Credits", "5"],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel("Term").selectOption("summer");
  await page.getByLabel("Final mark").selectOption("B");
  await page.getByRole("button", { name: "Enter the course" }).click();
  await page.getByText("It counts once somebody has verified it.").waitFor();
  await page.getByRole("link", { name: "Verify or correct: Chemistry" }).click();
  await page.getByRole("button", { name: "Verify this course" }).click();
  await page.getByText("Course verified. It counts from now on.").waitFor();
  const row = page.getByRole("row", { name: "Chemistry" });
  expect(await row.textContent()).not.toContain("not verified yet");
  await context.close();
});
