/** Every form in a real browser: refused, it comes back with all that was typed. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertCedar } from "../../support/cedar.ts";
import {
  aldo,
  ana,
  anas,
  aster,
  bea,
  birch,
  carl,
  cora,
  dara,
  finn,
  openingDay,
  people,
} from "../../support/small-school.ts";
import { startTestApp } from "../../support/test-app.ts";
import { startVisitedApp, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
/** A form that repeats this key says something else than it did first: every write refuses that. */
const usedKey = "used-before";
beforeAll(async () => {
  site = await startVisitedApp();
  await site.app.dependencies.core.query(
    `INSERT INTO audit_trail (account_id, action, operation_id, request_digest, detail, response_status, response)
     SELECT id, 'test', $1, '\\x00', '{}', 200, '{}' FROM accounts`,
    [usedKey],
  );
  await insertCedar(site.app.dependencies.core, [finn]);
});
afterAll(() => site.stop());

type Form = {
  readonly person?: { readonly accountId: number };
  readonly page: string;
  /** If it isn't the page's path. */
  readonly action?: string;
  /** What leads from the page to the form. */
  readonly reach?: (page: Page) => Promise<void>;
};

/** By the name of the route that takes the form. */
const forms: Readonly<Record<string, Form>> = {
  "sign-in-form": { page: "/sign-in" },
  "activate-form": { page: "/activate" },
  "roster-form": {
    person: people.asterTeacher,
    page: `/attendance/${aster.homeroom}?day=${openingDay}`,
    action: `/attendance/${aster.homeroom}`,
  },
  "mark-form": {
    person: people.birchTeacher,
    page: `/attendance/${birch.sections[0]}/roster/${aldo}?day=${openingDay}`,
    action: `/attendance/${birch.sections[0]}/roster/${aldo}`,
    reach: submitEnglish,
  },
  "enroll-form": { person: people.asterOffice, page: "/office/enroll" },
  "transfer-student-form": {
    person: people.asterOffice,
    page: "/office/transfer",
    action: "/office/transfer/student",
  },
  "transfer-form": { person: people.asterOffice, page: "/office/transfer", reach: findCarl },
  "add-form": {
    person: people.birchCounselor,
    page: `/counseling/students/${finn}`,
    action: `/counseling/students/${finn}/add`,
  },
  "begin-secondary-form": { person: people.birchOffice, page: `/office/students/${aldo}/schools` },
  "end-secondary-form": {
    person: people.birchOffice,
    page: `/office/students/${finn}/schools`,
    action: `/office/students/${finn}/schools/end`,
  },
  "guardian-details-form": { person: people.birchOffice, page: `/office/students/${aldo}/guardians/1` },
  "move-departure-form": {
    person: people.asterOffice,
    page: `/office/students/${cora}/enrollments/${cora}/departure`,
    reach: leaveAhead,
  },
  "check-placement-form": {
    person: people.asterCaseManager,
    page: `/special-education/students/${ana}`,
    action: `/special-education/students/${ana}/checks`,
  },
  "enter-course-form": {
    person: people.birchCounselor,
    page: `/counseling/students/${aldo}/transcript/enter`,
  },
  "correct-course-form": {
    person: people.birchCounselor,
    page: `/counseling/students/${aldo}/transcript/courses/1`,
    reach: enterCourse,
  },
  "ask-report-form": { person: people.birchOffice, page: "/office/reports" },
  "attendance-settings-form": { person: people.asterOffice, page: "/office/attendance" },
  "move-form": {
    person: people.birchCounselor,
    page: `/counseling/students/${aldo}`,
    action: `/counseling/students/${aldo}/move`,
  },
  "record-visit-form": {
    person: people.asterNurse,
    page: `/health/students/${ana}`,
    action: `/health/students/${ana}/visits`,
  },
  "correct-visit-form": {
    person: people.asterNurse,
    page: `/health/students/${ana}/visits/${anas.visit}`,
  },
};
/** One button and what was chosen on the page before, or marks that are filled in and not saved. */
const nothingToLose = [
  "sign-out-form",
  "drop-form",
  "undo-drop-form",
  "withdrawal-form",
  "no-show-form",
  "guardian-code-form",
  "cancel-departure-form",
  "mark-rest-form",
  "verify-course-form",
  "pause-report-form",
  "give-dose-form",
  "take-back-dose-form",
];

test("every form of the SIS is walked", () => {
  const taken = site.app.sis.routes.registered
    .map(({ declaration }) => declaration)
    .filter(({ kind, method }) => kind === "page" && method === "post");
  const names = taken.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...Object.keys(forms), ...nothingToLose].toSorted());
});

test.each(Object.entries(forms))("%s comes back as it was filled in", async (_, form) => {
  const context = await contextOf(form.person);
  const page = await context.newPage();
  await page.goto(`${site.url}${form.page}`);
  await form.reach?.(page);
  const shown = `form[action="${form.action ?? form.page}"]`;
  await fillIn(page.locator(shown).first());
  const typed = await typedIn(page, shown);
  expect(typed).not.toEqual([]);
  await page.evaluate(useKeyAgain);
  await page.locator(`${shown} button`).first().click();
  await page.waitForLoadState();
  expect(await page.title()).toMatch(/^Error: /);
  expect(await typedIn(page, shown)).toEqual(typed);
  await context.close();
});

async function submitEnglish(page: Page): Promise<void> {
  const marks = [aldo, bea, carl, dara].map((studentId) => ({ studentId, code: "A" }));
  const path = `/api/sections/${birch.sections[0]}/attendance/${openingDay}/1`;
  await site.app.ask(people.birchTeacher, path, { method: "PUT", body: { seenRevision: 0, marks } });
  await page.reload();
}

async function enterCourse(page: Page): Promise<void> {
  const course = { otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "summer" };
  const taken = { courseCode: "ELM-1", courseTitle: "Drawing", mark: "A", credits: 5 };
  const path = `/api/students/${aldo}/transferred-courses`;
  await site.app.ask(people.birchCounselor, path, { method: "POST", body: { ...course, ...taken } });
  await page.reload();
}

async function contextOf(person: Form["person"]): Promise<BrowserContext> {
  const context = await site.browser.newContext();
  if (person !== undefined) await site.signInAs(person, context);
  return context;
}

async function findCarl(page: Page): Promise<void> {
  await page.getByLabel("Student number").fill("1000002003");
  await page.getByLabel("Date of birth").fill("2011-07-08");
  await page.getByRole("button", { name: "Find the student" }).click();
}

async function leaveAhead(page: Page): Promise<void> {
  const text = "UPDATE school_enrollments SET exit_date = '2026-09-14', exit_code = 'T180' WHERE id = $1";
  await site.app.dependencies.core.query("DELETE FROM section_enrollments WHERE student_id = $1", [cora]);
  await site.app.dependencies.core.query(text, [cora]);
  await page.reload();
}

const useKeyAgain = `for (const input of document.getElementsByName("operationId")) input.value = "${usedKey}"`;
const visible = "input:not([type=hidden], [type=password]), select";

/** Of each field, what the form would send. */
async function typedIn(page: Page, form: string): Promise<unknown> {
  return await page.evaluate(`
    [...document.querySelector(${JSON.stringify(form)}).querySelectorAll("${visible}")].map(
      ({ name, type, value, checked }) => [name, type === "radio" || type === "checkbox" ? value + checked : value])`);
}

/** Every choice is the last one. */
async function fillIn(form: Locator): Promise<void> {
  for (const control of await form.locator(`${visible}, [type=password]`).all()) await fillOne(control);
}

const texts: Readonly<Record<string, string>> = {
  email: "zoe@families.example",
  tel: "213-555-0177",
  date: "2011-02-03",
  password: "not the password",
};

async function fillOne(control: Locator): Promise<void> {
  const type = await control.getAttribute("type");
  if (type === "radio" || type === "checkbox") return await control.check();
  if (type !== null) return await control.fill(texts[type] ?? "41 & <b>Zoë</b>");
  const options = await control.locator("option").count();
  await control.selectOption({ index: options - 1 });
}

test("a form that the SIS is too busy for can be sent again from the page that says so", async () => {
  const busy = await startTestApp({ settings: { coreInFlight: 0, inFlightBySession: 1 } });
  const cookie = `session=${await busy.signIn(people.asterOffice)}`;
  const body = new URLSearchParams({ "student.familyName": '"Núñez"', operationId: "first-key", grade: "2" });
  const refused = await busy.sis.hono.request("/office/enroll", {
    method: "POST",
    headers: { cookie },
    body,
  });
  expect(refused.status).toBe(503);
  const page = await refused.text();
  expect(page).toContain('<form method="post" action="/office/enroll">');
  expect(page).toContain('name="student.familyName" value="&quot;Núñez&quot;"');
  expect(page).toContain('name="operationId" value="first-key"');
  await busy.stop();
});
