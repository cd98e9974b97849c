/** Guardians sign in by browser, without JavaScript and on a phone, in either language, and open their accounts. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { guardianEmail, guardianPassword, people } from "../../support/small-school.ts";
import { phone, startVisitedApp, takeScreenshot, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await startVisitedApp();
});
afterAll(() => site.stop());
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: phone, javaScriptEnabled: false });
  page = await context.newPage();
});
afterEach(() => context.close());

test("a guardian signs in with a password and looks up a child's schedule", async () => {
  await site.open("/sign-in", page);
  await page.getByLabel("Email address").fill(guardianEmail);
  await page.getByLabel("Password").fill(guardianPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /Aldo Moreno/ })
    .click();
  await page.waitForLoadState();
  const classes = await page.getByRole("main").getByRole("listitem").allInnerTexts();
  expect(classes.filter((text) => text.includes("Period"))).toHaveLength(6);
  expect(classes[0]).toContain("English 10");
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(page.url()).toBe(`${site.url}/sign-in`);
  await page.goto(`${site.url}/family`);
  expect(page.url()).toBe(`${site.url}/sign-in?next=%2Ffamily`);
  await page.getByLabel("Email address").fill(guardianEmail.toUpperCase());
  await page.getByLabel("Password").fill(guardianPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(page.url()).toBe(`${site.url}/family`);
});

test("the sign-in page speaks Spanish to browsers that ask for it, and either language by choice", async () => {
  const spanish = await site.browser.newContext({ locale: "es-MX" });
  const spanishPage = await spanish.newPage();
  await spanishPage.goto(`${site.url}/sign-in`);
  expect(await spanishPage.title()).toContain("Iniciar sesión");
  await spanishPage.getByLabel("Correo electrónico").fill("nadie@families.example");
  await spanishPage.getByLabel("Contraseña").fill("no es");
  await spanishPage.getByRole("button", { name: "Iniciar sesión" }).click();
  expect(await spanishPage.getByRole("alert").textContent()).toContain("No se pudo iniciar sesión");
  await spanishPage.getByRole("link", { name: "English" }).click();
  expect(await spanishPage.locator("html").getAttribute("lang")).toBe("en");
  expect(await spanishPage.getByLabel("Email address").getAttribute("autocapitalize")).toBe("none");
  await spanish.close();
});

test("a wrong password shows an error at the top and keeps the email address", async () => {
  await site.open("/sign-in", page);
  await page.getByLabel("Email address").fill(guardianEmail);
  await page.getByLabel("Password").fill("not it");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("didn't work");
  expect(await page.getByLabel("Email address").inputValue()).toBe(guardianEmail);
  expect(await page.title()).toMatch(/^Error: /);
});

test("a guardian opens an account with the code from the counter, and signs in", async () => {
  await site.signInAs(people.asterOffice, context);
  await site.open("/office/enroll", page);
  const fields = { "student.familyName": "Suharto", "student.birthDate": "2018-06-07" };
  const guardian = { "guardian.familyName": "Suharto", "guardian.phone": "(213) 555-0147" };
  const email = "suharto@families.example";
  const texts = { ...fields, ...guardian, "guardian.email": email, "student.ethnicity": "Asian" };
  for (const [field, text] of Object.entries({ ...texts, "student.homeLanguage": "Indonesian" })) {
    await page.locator(`[name="${field}"]`).fill(text);
  }
  await page.getByLabel("Sex").selectOption("Male");
  await page.getByLabel("Grade", { exact: true }).selectOption("Grade 2");
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  const code = (await page.locator(".code").textContent()) ?? "";
  expect(await page.content()).not.toContain(`value="${code}"`);
  await takeScreenshot(page, "enrolled");
  await context.clearCookies();
  await site.open("/activate", page);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Code").fill(code);
  await page.getByLabel("New password").fill("quiet harbor window");
  await page.getByRole("button", { name: "Open my account" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Your account is ready");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill("quiet harbor window");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("main").textContent()).toContain("Suharto: schedule");
});
