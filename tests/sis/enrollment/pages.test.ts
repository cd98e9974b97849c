/** Which days an office's pages offer, and what they say about a student who moved meanwhile. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { formToken } from "../../../sis/http/session-token.ts";
import { claimOf, insertCrowd, operation } from "../../support/operations.ts";
import { aster, carl, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { transfer } from "../../support/transfers.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ today: () => saturday });
});
afterAll(() => app.stop());

const saturday = "2026-08-15";
const [friday, monday, laborDay] = ["2026-08-14", "2026-08-17", "2026-09-07"] as const;

test("the first day is chosen from the class days, and is the next one unless somebody chooses", async () => {
  const page = await (await app.ask(people.asterOffice, "/office/enroll")).text();
  for (const day of [friday, monday]) expect(page).toContain(`<option value="${day}"`);
  for (const day of [saturday, laborDay]) expect(page).not.toContain(`<option value="${day}"`);
  expect(page).toContain(`<option value="${monday}" selected>Monday, August 17, 2026</option>`);
});

test("a date of birth can't be in the future", async () => {
  for (const path of ["/office/enroll", "/office/transfer"]) {
    const page = await (await app.ask(people.asterOffice, path)).text();
    expect(page).toMatch(new RegExp(`type="date"[^>]* min="2003-01-01" max="${saturday}"`));
  }
});

test("an office that transfers a student who moved meanwhile is told so in words that are on the page", async () => {
  const token = await app.signIn(people.asterOffice);
  const claim = { studentNumber: "1000002003", birthDate: "2011-07-08", fromSchoolId: "99" };
  const form = { ...claim, studentId: String(carl), grade: "6", day: monday };
  const answer = await app.sis.hono.request("/office/transfer", {
    method: "POST",
    headers: { cookie: `session=${token}` },
    body: new URLSearchParams({ ...form, operationId: "late", formToken: formToken(token) }),
  });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain("Check where they are now, then send the form again.");
  expect(page).toContain("at Birch High");
  expect(page).not.toContain("`");
});

test("a child whom another school expects is transferred from there, and not taken for one at no school", async () => {
  const { core } = app.dependencies;
  const [studentId = 0] = await insertCrowd(core, 1);
  const ahead = "UPDATE school_enrollments SET entry_date = '2026-09-01' WHERE student_id = $1";
  await core.query(ahead, [studentId]);
  const { studentNumber, birthDate } = await claimOf(core, studentId);
  const token = await app.signIn(people.asterOffice);
  const send = async (path: string, fields: Readonly<Record<string, string>>) =>
    await app.sis.hono.request(path, {
      method: "POST",
      headers: { cookie: `session=${token}` },
      body: new URLSearchParams({
        ...fields,
        operationId: `${path}-ahead`.slice(1).replaceAll("/", "-"),
        formToken: formToken(token),
      }),
    });
  const who = { studentNumber: String(studentNumber), birthDate };
  const found = await (await send("/office/transfer/student", who)).text();
  expect(found).toContain("Grade 10 at Birch High, from Tuesday, September 1, 2026");
  const fromSchoolId = /name="fromSchoolId" value="(\d*)"/.exec(found)?.[1] ?? "";
  const take = { ...who, studentId: String(studentId), fromSchoolId, grade: "6", day: "2026-09-08" };
  const taken = await send("/office/transfer", { ...take, reason: "no school before" });
  expect(await taken.text()).toContain("The student is enrolled here.");
});

test("after a change of schools meanwhile, the form names the school where the student is on the chosen day", async () => {
  const { core } = app.dependencies;
  const [studentId = 0] = await insertCrowd(core, 1);
  await transfer(app, studentId, operation(), { day: "2026-09-01" });
  const { studentNumber, birthDate } = await claimOf(core, studentId);
  const token = await app.signIn(people.birchOffice);
  const answer = await app.sis.hono.request("/office/transfer", {
    method: "POST",
    headers: { cookie: `session=${token}` },
    body: new URLSearchParams({
      ...{
        studentNumber: String(studentNumber),
        birthDate,
        studentId: String(studentId),
        fromSchoolId: "99",
      },
      ...{ grade: "10", day: "2026-09-08", operationId: "back", formToken: formToken(token) },
    }),
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(`name="fromSchoolId" value="${aster.schoolId}"`);
});
