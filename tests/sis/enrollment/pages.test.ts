/** Which days an office's pages offer, and what they say about a student who moved meanwhile. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { formToken } from "../../../sis/http/session-token.ts";
import { carl, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

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
