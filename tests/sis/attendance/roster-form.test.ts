/** The attendance form in a browser without scripts: nothing typed is lost, and nothing is overwritten unseen. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Mark } from "../../../sis/attendance/current-marks.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { dropFromSection } from "../../../sis/scheduling/seat-changes.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { ana, aster, ben, cora, eli, openingDay, people } from "../../support/small-school.ts";
import { startVisitedApp, type VisitedApp } from "../../support/visited-app.ts";

let site: VisitedApp;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await startVisitedApp();
});
afterAll(() => site.stop());
beforeEach(async () => {
  context = await site.browser.newContext({ javaScriptEnabled: false });
  await site.signInAs(people.asterTeacher, context);
  page = await context.newPage();
  await page.goto(`${site.url}/attendance/${aster.homeroom}?day=${openingDay}`);
});
afterEach(async () => {
  await context.close();
  await clearTables(
    site.app.database.url,
    ...["attendance_marks", "attendance_submissions", "attendance_mark_history", "attendance_settings"],
    "audit_trail",
  );
  await sql(`UPDATE section_enrollments SET section_id = ${aster.otherHomeroom}, seat = 1 WHERE student_id = ${eli};
    INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
    VALUES (${aster.homeroom}, ${ben}, 2, '${openingDay}') ON CONFLICT DO NOTHING`);
});

type Stored = { readonly family_name: string; readonly code: string };
const sql = (text: string) => site.app.dependencies.core.query<Stored>(text);
const choice = (name: string, mark: string) => page.getByRole("group", { name }).getByLabel(mark);
const problems = () => page.getByRole("alert").getByRole("listitem").allTextContents();

async function press(name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.waitForLoadState();
}

async function choose(marks: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, mark] of Object.entries(marks)) await choice(name, mark).check();
}

/** The mark that is chosen on the page, by family name. */
async function chosen(): Promise<Record<string, string>> {
  const groups = await page.getByRole("main").getByRole("group").all();
  const marks = groups.map(async (group) => {
    const checked = group.locator("input:checked");
    const code = (await checked.count()) === 0 ? "" : await checked.inputValue();
    const [family = ""] = ((await group.locator("legend").textContent()) ?? "").split(",");
    return [family, code] as const;
  });
  return Object.fromEntries(await Promise.all(marks));
}

async function stored(): Promise<Record<string, string>> {
  const { rows } = await sql(`SELECT family_name, code FROM attendance_marks
    JOIN students ON id = student_id WHERE section_id = ${aster.homeroom}`);
  return Object.fromEntries(rows.map((row) => [row.family_name, row.code]));
}

async function officeSubmits(seenRevision: number, code: Mark["code"]): Promise<void> {
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code }));
  const submission = { sectionId: aster.homeroom, day: openingDay, period: 1, seenRevision, marks };
  await submitAttendance(site.app.dependencies, people.asterOffice, submission, operation());
}

test("no student starts as present, and one who is left unmarked is asked for with the others kept", async () => {
  expect(await chosen()).toEqual({ Moreno: "", Nolan: "", Okafor: "" });
  await choose({ "Moreno, Ana": "Absent", "Okafor, Cora": "Tardy" });
  await press("Submit attendance");
  expect(await problems()).toEqual(["Choose a mark for Nolan, Ben."]);
  expect(await chosen()).toEqual({ Moreno: "A", Nolan: "", Okafor: "T" });
  expect(await stored()).toEqual({});
});

test("the rest are marked present only when the teacher asks for it, and that submits nothing", async () => {
  await choose({ "Moreno, Ana": "Absent" });
  await press("Mark the rest present");
  expect(await chosen()).toEqual({ Moreno: "A", Nolan: "P", Okafor: "P" });
  expect(await stored()).toEqual({});
  await press("Submit attendance");
  expect(await stored()).toEqual({ Moreno: "A", Nolan: "P", Okafor: "P" });
});

test("everyone starts as present where the school chose so, and the page says it", async () => {
  const choice = { method: "PUT", body: { startsPresent: true } } as const;
  const settings = `/api/schools/${aster.schoolId}/attendance-settings`;
  expect((await site.app.ask(people.asterTeacher, settings, choice)).status).toBe(403);
  expect((await site.app.ask(people.asterOffice, settings, choice)).status).toBe(200);
  await page.reload();
  expect(await chosen()).toEqual({ Moreno: "P", Nolan: "P", Okafor: "P" });
  expect(await page.getByRole("main").textContent()).toContain("starts with every student marked present");
});

test("the office chooses on a page how attendance starts", async () => {
  const office = await site.browser.newContext({ javaScriptEnabled: false });
  await site.signInAs(people.asterOffice, office);
  const settings = await office.newPage();
  await settings.goto(`${site.url}/office/attendance`);
  expect(await settings.getByLabel("With no marks").isChecked()).toBe(true);
  await settings.getByLabel("With every student marked present").check();
  await settings.getByRole("button", { name: "Save" }).click();
  expect(await settings.getByRole("status").textContent()).toBe("Saved.");
  await page.reload();
  expect(await chosen()).toEqual({ Moreno: "P", Nolan: "P", Okafor: "P" });
  await office.close();
});

test("a roster that changed meanwhile names who left and who joined, and keeps every mark", async () => {
  await choose({ "Moreno, Ana": "Absent", "Nolan, Ben": "Absent", "Okafor, Cora": "Absent" });
  const drop = { studentId: ben, sectionId: aster.homeroom, day: openingDay };
  await dropFromSection(site.app.dependencies, people.asterCounselor, requested(drop), operation());
  await sql(
    `UPDATE section_enrollments SET section_id = ${aster.homeroom}, seat = 9 WHERE student_id = ${eli}`,
  );
  await press("Submit attendance");
  expect(await problems()).toEqual([
    "Nolan, Ben isn't in this section on this day. Your mark (Absent) was left out.",
    "Choose a mark for Stone, Eli.",
  ]);
  expect(await chosen()).toEqual({ Moreno: "A", Okafor: "A", Stone: "" });
  await choose({ "Stone, Eli": "Present" });
  await press("Submit attendance");
  expect(await stored()).toEqual({ Moreno: "A", Okafor: "A", Stone: "P" });
});

test("marks submitted meanwhile are shown beside the typed ones, and replaced only by submitting again", async () => {
  await officeSubmits(0, "P");
  await page.reload();
  await choose({ "Nolan, Ben": "Absent" });
  await officeSubmits(1, "E");
  await press("Submit attendance");
  expect(await problems()).toEqual([expect.stringContaining("Olga Castro submitted attendance at 8:15")]);
  const rows = await page.getByRole("row").all();
  const cells = rows.map((row) => row.locator("th, td").allTextContents());
  expect(await Promise.all(cells)).toEqual([
    ["Student", "Your mark", "Submitted mark"],
    ["Moreno, Ana", "Present", "Excused"],
    ["Nolan, Ben", "Absent", "Excused"],
    ["Okafor, Cora", "Present", "Excused"],
  ]);
  expect(await chosen()).toEqual({ Moreno: "P", Nolan: "A", Okafor: "P" });
  expect(await stored()).toEqual({ Moreno: "E", Nolan: "E", Okafor: "E" });
  await choose({ "Moreno, Ana": "Excused" });
  await press("Submit attendance");
  expect(await page.getByRole("status").textContent()).toBe("Attendance submitted.");
  expect(await stored()).toEqual({ Moreno: "E", Nolan: "A", Okafor: "P" });
});

test("an address that says attendance was submitted isn't believed", async () => {
  for (const done of ["", "1", "yes"]) {
    await page.goto(`${site.url}/attendance/${aster.homeroom}?day=${openingDay}&done=${done}`);
    expect(await page.content()).not.toContain("Attendance submitted.");
  }
});

test("names are shown only for students who were in the section", async () => {
  const token = await page.locator("form[action^='/attendance'] [name=formToken]").inputValue();
  const form = { formToken: token, operationId: "curious", day: openingDay, period: "1", seenRevision: "0" };
  const response = await context.request.post(`${site.url}/attendance/${aster.homeroom}`, {
    form: { ...form, "mark-2001": "P" },
  });
  expect(response.status()).toBe(422);
  expect(await response.text()).not.toContain("Aldo");
});
