/** The pages in a real browser without JavaScript, on a phone and a desktop; axe finds nothing. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { violationsOf } from "../../../support/accessibility.ts";
import { insertCedar } from "../../../support/cedar.ts";
import { aldo, aster, birch, dara, finn, openingDay, people } from "../../../support/small-school.ts";
import {
  desktop,
  phone,
  startVisitedApp,
  takeScreenshot,
  type VisitedApp,
} from "../../../support/visited-app.ts";

let site: VisitedApp;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await startVisitedApp();
  await insertCedar(site.app.dependencies.core, [dara]);
});
afterAll(() => site.stop());
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: phone, javaScriptEnabled: false });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string) => site.open(path, page);
const signInAs = (person: { readonly accountId: number }) => site.signInAs(person, context);
const notice = () => page.getByRole("status").textContent();

type Mark = { readonly student_id: number; readonly code: string; readonly revision: number };

test("a teacher takes attendance and corrects it", async () => {
  await signInAs(people.asterTeacher);
  await open(`/attendance?day=${openingDay}`);
  await page.getByRole("link", { name: /Grade 2 Alvarez/ }).click();
  await page.getByRole("group", { name: "Nolan, Ben" }).getByLabel("Absent").check();
  await page.getByRole("button", { name: "Submit attendance" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Choose a mark for Moreno, Ana." }).click();
  await page.getByRole("button", { name: "Mark the rest present" }).click();
  expect(await notice()).toContain("now marked present");
  await page.getByRole("button", { name: "Submit attendance" }).click();
  expect(await notice()).toBe("Attendance submitted.");
  const ben = page.getByRole("group", { name: "Nolan, Ben" });
  expect(await ben.getByLabel("Absent").isChecked()).toBe(true);
  await ben.getByLabel("Tardy").check();
  await page.getByRole("button", { name: "Submit attendance" }).click();
  const { rows } = await site.app.dependencies.core.query<Mark>({
    text: "SELECT student_id, code, revision FROM attendance_marks WHERE section_id = $1 ORDER BY student_id",
    values: [aster.homeroom],
  });
  expect(rows.map((row) => `${row.student_id} ${row.code} ${row.revision}`)).toEqual([
    "1001 P 2",
    "1002 T 2",
    "1003 P 2",
  ]);
});

test("an office enrolls a student, sees what's missing, and is asked about a likely match and an unusual grade", async () => {
  await signInAs(people.asterOffice);
  await open("/office/enroll");
  await page.getByLabel("Given name", { exact: true }).fill("Ana");
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  const summary = page.getByRole("alert");
  expect(await summary.textContent()).toContain("Enter a date of birth");
  expect(await page.getByLabel("Given name", { exact: true }).inputValue()).toBe("Ana");
  await summary.getByRole("link", { name: /date of birth/ }).click();
  await page.getByLabel("Family name", { exact: true }).fill("Moreno");
  await page.getByLabel("Date of birth").fill("2018-10-02");
  await page.getByLabel("Sex").selectOption("Female");
  await page.getByLabel("Ethnicity").fill("Hispanic");
  await page.getByLabel("Home language").fill("Spanish");
  await page.getByLabel("Grade", { exact: true }).selectOption("Grade 5");
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  expect(await page.getByRole("group", { name: "Is it a student on record?" }).textContent()).toContain(
    "1000001001",
  );
  await page.getByLabel("No, this is a different person").check();
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  await summary.getByRole("link", { name: /unusual for a student of this age/ }).click();
  expect(await page.getByLabel("No, this is a different person").isChecked()).toBe(true);
  await page.getByLabel("Reason for this grade").fill("skipped three grades");
  await takeScreenshot(page, "enroll-unusual-grade");
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  expect(await notice()).toMatch(/^Student enrolled. Their number is \d{10}\.$/);
  await page.getByRole("link", { name: "Choose the student’s classes" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Schedule for Ana Moreno");
});

test("an office transfers in a student from another school, with a reason for the unusual grade", async () => {
  await signInAs(people.birchOffice);
  await open("/office/transfer");
  await page.getByLabel("Student number").fill("1000001005");
  await page.getByLabel("Date of birth").fill("2017-09-18");
  await page.getByRole("button", { name: "Find the student" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("No student has this number and birth date");
  await page.getByLabel("Date of birth").fill("2017-09-17");
  await page.getByRole("button", { name: "Find the student" }).click();
  expect(await page.getByRole("main").textContent()).toContain("Grade 3 at Aster Elementary");
  await page.getByLabel("Grade", { exact: true }).selectOption("Grade 9");
  await page.getByRole("button", { name: "Transfer the student" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("unusual for a student of this age");
  expect(await page.getByLabel("Grade", { exact: true }).inputValue()).toBe("9");
  await page.getByLabel("Reason for this grade").fill("finished grade 8 abroad");
  await takeScreenshot(page, "transfer");
  await page.getByRole("button", { name: "Transfer the student" }).click();
  expect(await notice()).toBe("The student is enrolled here.");
  await context.clearCookies();
  await signInAs(people.asterOffice);
  await open("/office/departures");
  expect(await page.getByRole("main").textContent()).toContain("To Birch High");
  await takeScreenshot(page, "departures-listed");
});

test("an office also enrolls a student at another school, and ends that enrollment", async () => {
  await signInAs(people.birchOffice);
  await open(`/counseling/students/${aldo}`);
  await page.getByRole("link", { name: "Other schools" }).click();
  await page.getByLabel("School", { exact: true }).selectOption("Cedar High");
  await page.getByLabel("Kind of enrollment").selectOption("Dual enrollment");
  await page.getByRole("button", { name: "Enroll", exact: true }).click();
  const end = "End enrollment at Cedar High";
  expect(await page.getByRole("main").getByRole("listitem").textContent()).toContain(
    "Dual enrollment, from Tuesday, August 11, 2026",
  );
  await page.getByRole("button", { name: end }).click();
  expect(await page.getByRole("main").textContent()).toContain(
    "The student isn’t enrolled at any other school.",
  );
});

test("a search finds students while someone types", async () => {
  const scripted = await site.browser.newContext({ viewport: phone });
  await site.signInAs(people.birchCounselor, scripted);
  const typing = await scripted.newPage();
  const faults: string[] = [];
  typing.on("console", (message) => faults.push(message.text()));
  await typing.goto(`${site.url}/counseling/students`);
  await typing.getByLabel("Name or student number").pressSequentially("quin");
  await typing.getByRole("heading", { name: "1 student" }).waitFor();
  expect(await typing.getByRole("link", { name: "Quinn, Carl" }).count()).toBe(1);
  await expect.poll(() => typing.url()).toContain("search=quin");
  expect(faults).toEqual([]);
  await scripted.close();
});

test("a counselor finds a student and fixes the schedule: add, move, drop", async () => {
  await signInAs(people.birchCounselor);
  await open("/counseling/students");
  await page.getByLabel("Name or student number").fill("finn sh");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Shaw, Finn" }).click();
  expect(await page.locator(".warning").textContent()).toBe("No class in period 1.");
  await page.getByLabel("Section").selectOption({ value: String(birch.freeInPeriod1) });
  await page.locator("#reason").selectOption("missing-class");
  await page.getByRole("button", { name: "Add" }).click();
  expect(await notice()).toBe("Student added to the section.");
  const move = page.locator(`#move-${birch.freeInPeriod1}`);
  expect(await move.inputValue()).toBe("");
  await move.selectOption({ value: String(birch.sections[0]) });
  await page.getByRole("button", { name: "Move from Drawing, period 1" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Choose a reason");
  expect(await move.inputValue()).toBe(String(birch.sections[0]));
  await page.locator(`#reason-${birch.freeInPeriod1}`).selectOption("requested");
  await page.getByRole("button", { name: "Move from Drawing, period 1" }).click();
  expect(await notice()).toBe("Student moved.");
  await page.getByRole("button", { name: "Drop English 10, period 1" }).click();
  expect(await page.locator(".warning").textContent()).toBe("Finn Shaw will have no class in period 1.");
  await page.getByRole("button", { name: "Drop, and leave period 1 empty" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Choose a reason");
  await page.locator("#reason").selectOption("mistake");
  await page.getByRole("button", { name: "Drop, and leave period 1 empty" }).click();
  expect(await notice()).toBe("Student dropped from the section.");
  await page.getByRole("button", { name: "Undo the drop" }).click();
  expect(await notice()).toBe("The drop is undone.");
  expect(await page.getByRole("main").textContent()).toContain("Period 1: English 10");
  await page.getByRole("button", { name: "Drop English 10, period 1" }).click();
  await page.locator("#reason").selectOption("mistake");
  await page.getByRole("button", { name: "Drop, and leave period 1 empty" }).click();
});

test("an address that claims something was done isn't believed", async () => {
  await signInAs(people.birchCounselor);
  for (const done of ["add", "1000002001", "made-up"]) {
    await open(`/counseling/students/${finn}?done=${done}`);
    expect(await page.getByRole("status").count()).toBe(0);
  }
  await signInAs(people.birchOffice);
  await open("/office/enroll?done=1000002001");
  expect(await page.getByRole("status").count()).toBe(0);
});

test("a section that just filled up is refused with a message", async () => {
  await signInAs(people.birchCounselor);
  await open(`/counseling/students/${finn}`);
  await page.getByLabel("Section").selectOption({ value: String(birch.freeInPeriod1) });
  await page.locator("#reason").selectOption("missing-class");
  await site.app.dependencies.core.query("UPDATE sections SET capacity = 0 WHERE id = 27");
  await page.getByRole("button", { name: "Add" }).click();
  expect(await page.getByRole("alert").textContent()).toMatch(/full|seat/i);
  await site.app.dependencies.core.query("UPDATE sections SET capacity = 5 WHERE id = 27");
});

test("a form from another site, without our token, changes nothing", async () => {
  const cookie = `session=${await site.app.signIn(people.birchCounselor)}`;
  const body = `sectionId=${birch.sections[0]}&operationId=from-elsewhere&formToken=guess`;
  const path = `/counseling/students/${dara}/drop`;
  const response = await site.app.sis.hono.request(path, { method: "POST", headers: { cookie }, body });
  expect(response.status).toBe(403);
  const schedule = await site.app.ask(people.birchCounselor, `/api/students/${dara}/schedule`);
  expect(await schedule.text()).toContain("English 10");
});

const visited = [
  ["sign-in", undefined, "/sign-in"],
  ["sign-in-spanish", undefined, "/sign-in?lang=es&ended=kept"],
  ["start", people.asterTeacher, "/"],
  ["start-office", people.birchOffice, "/"],
  ["start-counselor", people.birchCounselor, "/"],
  ["start-student", people.student, "/"],
  ["attendance", people.birchTeacher, `/attendance?day=${openingDay}`],
  ["roster", people.birchTeacher, `/attendance/${birch.sections[0]}?day=${openingDay}`],
  ["enroll", people.birchOffice, "/office/enroll"],
  ["students", people.birchCounselor, "/counseling/students"],
  ["transfer", people.asterOffice, "/office/transfer"],
  ["departures", people.asterOffice, "/office/departures"],
  ["drop", people.birchCounselor, `/counseling/students/${aldo}/sections/${birch.sections[0]}/drop`],
  ["activate", undefined, "/activate"],
  ["guardians", people.birchOffice, `/office/students/${aldo}/guardians`],
  ["guardian-details", people.birchOffice, `/office/students/${aldo}/guardians/1`],
  ["departure", people.birchOffice, `/office/students/${aldo}/enrollments/${aldo}/departure`],
  ["withdrawal", people.birchOffice, `/office/students/${dara}/withdrawal`],
  ["no-show", people.birchOffice, `/office/students/${dara}/no-show`],
  ["schools", people.birchOffice, `/office/students/${dara}/schools`],
  ["attendance-settings", people.asterOffice, "/office/attendance"],
  ["schedule", people.birchCounselor, `/counseling/students/${aldo}`],
  ["family", people.guardian, "/family"],
  ["child", people.guardian, `/family/students/${aldo}`],
  ["refusal", people.guardian, "/attendance"],
] as const;
/** In Spanish too. */
const translated = [
  ["sign-in", undefined, "/sign-in"],
  ["activate", undefined, "/activate"],
  ["start-family", people.guardian, "/"],
  ["family", people.guardian, "/family"],
  ["child", people.guardian, `/family/students/${aldo}`],
] as const;
const checkedTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe.each([
  ["phone", phone],
  ["desktop", desktop],
])("on a %s", (size, viewport) => {
  test.each(visited)("%s: axe finds nothing, and nothing is cut off", async (name, person, path) => {
    const checked = await site.browser.newContext({ viewport });
    if (person !== undefined) await site.signInAs(person, checked);
    const checkedPage = await checked.newPage();
    await checkedPage.goto(`${site.url}${path}`);
    expect(await violationsOf(checkedPage, checkedTags)).toEqual([]);
    const overflow = await checkedPage.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    const endless = checkedPage.locator("input[type=date]:is(:not([min]), :not([max]))");
    expect(await endless.count()).toBe(0);
    await takeScreenshot(checkedPage, `${name}-${size}`);
    await checked.close();
  });
});

test.each(translated)(
  "%s in Spanish: chosen in the header, axe finds nothing, nothing is cut off",
  async (name, person, path) => {
    const narrow = await site.browser.newContext({
      viewport: { width: 320, height: 700 },
      javaScriptEnabled: true,
    });
    if (person !== undefined) await site.signInAs(person, narrow);
    const spanish = await narrow.newPage();
    await spanish.goto(`${site.url}${path}`);
    await spanish.getByRole("link", { name: "Español" }).click();
    expect(new URL(spanish.url()).pathname).toBe(path);
    expect(await spanish.locator("html").getAttribute("lang")).toBe("es");
    expect(await violationsOf(spanish, checkedTags)).toEqual([]);
    const overflow = await spanish.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    await takeScreenshot(spanish, `${name}-spanish-narrow`);
    await narrow.close();
  },
);

test("a name is shown as text, never as markup", async () => {
  await site.app.dependencies.core.query("UPDATE students SET given_name = '<b>Aldo</b>' WHERE id = 2001");
  await signInAs(people.guardian);
  await open("/family");
  expect(await page.getByRole("main").textContent()).toContain("<b>Aldo</b>");
});
