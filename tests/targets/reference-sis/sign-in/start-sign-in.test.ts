/** Signing in with a browser: the real provider, the real SIS and a real browser; every role lands where it wanted. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { violationsOf } from "../../../support/accessibility.ts";
import { type AppWithSignIn, startAppWithSignIn } from "../../../support/app-with-sign-in.ts";
import { launchBrowser } from "../../../support/browser.ts";
import { birch, guardianEmail, guardianPassword, people } from "../../../support/small-school.ts";
import { desktop, phone } from "../../../support/visited-app.ts";

let on: AppWithSignIn;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  on = await startAppWithSignIn();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await on.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(on.errors.splice(0)).toEqual([]);
});

async function toProvider(path: string, into: Page = page): Promise<void> {
  await into.goto(`${on.url}${path}`);
  await into.getByRole("link", { name: "Sign in with your district account" }).click();
  await into.waitForLoadState();
  expect(into.url()).toContain(`${on.service.issuer}/choose/`);
}

describe("each role signs in and lands on the page that it asked for", () => {
  test.each([
    ["teacher", "Tara Engel", `/attendance/${birch.sections[0]}?day=2026-08-11`],
    ["office", "Odell Grant", "/office/enroll"],
    ["counselor", "Celia Hong", "/counseling/students?familyName=Shaw"],
    ["student", "Aldo Moreno", "/family"],
    ["district administrator", "Dana Ibarra", "/"],
  ])("%s", async (_, name, path) => {
    await toProvider(path);
    await page.getByRole("button", { name }).click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${on.url}${path}`);
    expect(await page.getByRole("button", { name: "Sign out" }).isVisible()).toBe(true);
  });
});

test("after signing out, you can sign in as someone else", async () => {
  await toProvider("/");
  await page.getByRole("button", { name: "Tara Engel" }).click();
  expect(await page.getByRole("heading", { name: "Your classes today" }).count()).toBe(1);
  await page.getByRole("button", { name: "Sign out" }).click();
  await toProvider("/");
  await page.getByRole("button", { name: "Odell Grant" }).click();
  expect(await page.getByRole("heading", { name: "Find a student" }).count()).toBe(1);
});

test("a link that would lead to another site leads to the start page", async () => {
  await page.goto(`${on.url}/sign-in?next=//evil.example`);
  await page.getByRole("link", { name: "Sign in with your district account" }).click();
  await page.getByRole("button", { name: "Tara Engel" }).click();
  expect(page.url()).toBe(`${on.url}/`);
});

test("a search finds people by name, school and role, in any order and letter case", async () => {
  await toProvider("/");
  const search = async (words: string, role = "Any role") => {
    await page.getByLabel("Find someone").fill(words);
    await page.getByLabel("Role").selectOption({ label: role });
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForLoadState();
    return (await page.getByRole("main").getByRole("listitem").allInnerTexts()).map(
      (text) => text.split("\n")[0],
    );
  };
  expect(await search("birch counselor")).toEqual(["Celia Hong"]);
  expect(await search("ENGEL tara")).toEqual(["Tara Engel"]);
  expect(await search("moreno")).toEqual(["Aldo Moreno"]);
  expect(await search("aster", "Teacher")).toEqual(["Tess Alvarez", "Theo Brandt"]);
  expect(await search("", "District administrator")).toEqual(["Dana Ibarra"]);
  for (const words of ["%", "_", "\\", "' OR true --", "grace"]) expect(await search(words)).toEqual([]);
  expect(await page.getByRole("status").textContent()).toContain("Check the spelling");
});

test("the page offers each role at schools of several kinds, and says how guardians sign in", async () => {
  await toProvider("/");
  const main = page.getByRole("main");
  expect(await main.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    "Aster Elementary",
    "Birch High",
    "District office",
    "Parents and guardians",
  ]);
  expect((await main.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n")[1])).toEqual(
    expect.arrayContaining(["Teacher", "Office staff", "Counselor", "Student", "District administrator"]),
  );
  expect(await main.textContent()).toContain(guardianPassword);
});

test("a session that ends while a teacher takes attendance costs a sign-in, and no mark", async () => {
  await toProvider(`/attendance/${birch.sections[0]}?day=2026-08-11`);
  await page.getByRole("button", { name: "Tara Engel" }).click();
  for (const student of ["Moreno, Aldo", "Park, Bea", "Quinn, Carl", "Reyes, Dara"])
    await page.getByRole("group", { name: student }).getByLabel("Tardy").check();
  await on.app.dependencies.core.query("DELETE FROM sessions");
  await page.getByRole("button", { name: "Submit attendance" }).click();
  expect(await page.getByRole("status").textContent()).toContain("What you typed is kept");
  const folder = process.env.PAGE_SCREENSHOTS;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/session-ended-phone.png`, fullPage: true });
  await page.getByRole("link", { name: "Sign in with your district account" }).click();
  await page.getByRole("button", { name: "Tara Engel" }).click();
  expect(await page.getByRole("status").textContent()).toContain("What you typed is filled in");
  await page.waitForLoadState();
  expect(await page.getByRole("radio", { name: "Tardy", checked: true }).count()).toBe(4);
  await page.getByRole("button", { name: "Submit attendance" }).click();
  expect(await page.getByRole("status").textContent()).toBe("Attendance submitted.");
  await page.reload();
  expect(await page.getByRole("radio", { name: "Tardy", checked: true }).count()).toBe(4);
});

test("nobody is signed in as a guardian, or as somebody who doesn't exist", async () => {
  for (const subject of [guardianEmail, "nobody", "' OR true --"]) {
    await toProvider("/");
    const form = `${page.url()}`;
    const response = await context.request.post(form, { form: { subject } });
    expect(response.status()).toBe(400);
    expect(await response.text()).toContain("This sign-in is over");
    expect(on.errors.splice(0)).toHaveLength(1);
  }
});

describe.each([
  ["phone", phone],
  ["desktop", desktop],
])("on a %s", (size, viewport) => {
  test.each([
    ["choose", ""],
    ["found", "?q=aster"],
    ["not-found", "?q=nobody"],
  ])("%s: axe finds nothing, and nothing is cut off", async (name, query) => {
    const checked = await browser.newContext({ viewport });
    const checkedPage = await checked.newPage();
    await toProvider("/", checkedPage);
    await checkedPage.goto(`${checkedPage.url()}${query}`);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    expect(await violationsOf(checkedPage, tags)).toEqual([]);
    const overflow = await checkedPage.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    const folder = process.env.PAGE_SCREENSHOTS;
    if (folder !== undefined)
      await checkedPage.screenshot({ path: `${folder}/provider-${name}-${size}.png`, fullPage: true });
    await checked.close();
  });
});

test("people who have left aren't offered", async () => {
  await on.app.dependencies.core.query({
    text: "UPDATE accounts SET disabled_at = now() WHERE id = $1",
    values: [people.asterOffice.accountId],
  });
  await toProvider("/");
  expect(await page.getByRole("button", { name: "Olga Castro" }).count()).toBe(0);
  expect(await page.getByRole("heading", { name: "Aster Elementary" }).count()).toBe(1);
});
