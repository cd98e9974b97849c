/** Pages of health: usable without scripts, alerts first, and a refused form keeps what was typed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ana, anas, aster, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const nurse = people.asterNurse;
const page = async (path: string, person: { readonly accountId: number } = nurse) =>
  await (await app.ask(person, path)).text();

test("the start page leads to each of the nurse's schools, and a search there to the student", async () => {
  expect(await page("/")).toContain(`href="/health/schools/${aster.schoolId}"`);
  expect(await page(`/health/schools/${aster.schoolId}?search=moreno`)).toContain(
    `href="/health/students/${ana}"`,
  );
  expect(await page(`/health/schools/${aster.schoolId}?search=nobody`)).toContain("No student found");
});

test("a student's page has the alerts before anything else, and a button for what may be given", async () => {
  const text = await page(`/health/students/${ana}`);
  const places = [
    "Asthma",
    "Albuterol, 2 puffs",
    "Give Albuterol now",
    "Record a visit",
    "Earlier visits",
  ].map((each) => text.indexOf(each));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

test("the other pages say what is missing, who looked, and what teachers must know", async () => {
  expect(await page(`/health/students/${ana}/immunizations`)).toContain(
    "1 of 2 doses, the next one is overdue",
  );
  expect(await page(`/health/schools/${aster.schoolId}/immunizations`)).toContain(
    "1 without a required dose",
  );
  expect(await page(`/health/students/${ana}/looks`)).toContain("Nina Lopez, nurse: immunizations");
  expect(await page(`/health/students/${ana}/visits/${anas.visit}`)).toContain("Correct the visit");
  const classroom = await page("/health/classroom", people.asterTeacher);
  expect(classroom).toContain("Moreno, Ana");
  expect(classroom).not.toContain("Give the inhaler with a spacer");
});
