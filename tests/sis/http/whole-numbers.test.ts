/** Whole numbers in addresses have one spelling, and each parameter is given once. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { inText, wholeOrText } from "../../../sis/http/request-fields.ts";
import { aldo, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const problems = z.object({ problems: z.array(z.object({ at: z.string(), wanted: z.string() })) });

async function refusal(path: string): Promise<string[]> {
  const response = await app.ask(people.administrator, path);
  expect(response.status, path).toBe(400);
  return problems.parse(await response.json()).problems.map(({ at, wanted }) => `${at}: ${wanted}`);
}

test("a text is a number only if that's exactly how the number is written", () => {
  const spelled = fc.oneof(
    fc.integer().map(String),
    fc.string(),
    fc.constantFrom("0x25", " 37", "3.7e1", "-0", "007"),
  );
  fc.assert(
    fc.property(spelled, (text) => {
      const isNumber = Number.isSafeInteger(Number(text)) && String(Number(text)) === text;
      expect(typeof wholeOrText(text)).toBe(isNumber ? "number" : "string");
      expect(inText(z.int()).safeParse(text).success).toBe(isNumber);
    }),
  );
});

test.each(["0x7d1", "%202001%20", "%2B2001", "2.001e3", "0b11111010001", "02001"])(
  "the id %s is refused",
  async (id) => {
    expect(await refusal(`/api/students/${id}/schedule`)).toEqual(["params.studentId: a whole number"]);
    expect(await refusal(`/api/sections/21/roster?day=${openingDay}&period=${id}`)).toEqual([
      "query.period: a period from 0 to 20",
    ]);
  },
);

test("an empty filter is refused, not read as kindergarten or period 0", async () => {
  const school = `/api/schools/${birch.schoolId}`;
  expect(await refusal(`${school}/students?grade=`)).toEqual(["query.grade: a grade from -1 to 14"]);
  expect(await refusal(`${school}/sections?period=&grade=&limit=`)).toEqual([
    "query.period: a period from 0 to 20",
    "query.grade: a grade from -1 to 14",
    "query.limit: a whole number",
  ]);
  expect(await refusal(`${school}/attendance/not-submitted?day=${openingDay}&period=`)).toEqual([
    "query.period: a period from 0 to 20",
  ]);
});

test("spaces as the grade on the enrollment form ask for a grade", async () => {
  const token = await app.signIn(people.birchOffice);
  const body = new URLSearchParams({ operationId: "spaces", grade: " " });
  const headers = { Authorization: `Bearer ${token}` };
  const response = await app.sis.hono.request("/office/enroll", { method: "POST", headers, body });
  expect(await response.text()).toContain("Choose a grade");
});

test("a parameter that is given twice is refused, with both values", async () => {
  const twice = `/api/sections/${birch.sections[0]}/roster?day=${openingDay}&day=2026-09-01`;
  expect(await refusal(twice)).toEqual(["query.day: one value"]);
});

test("a form field that is given twice is refused", async () => {
  const token = await app.signIn(people.birchTeacher);
  const body = `operationId=twice&day=${openingDay}&period=1&seenRevision=0&mark-${aldo}=P&mark-${aldo}=A`;
  const headers = { Authorization: `Bearer ${token}` };
  const path = `/attendance/${birch.sections[0]}`;
  const response = await app.sis.hono.request(path, { method: "POST", headers, body });
  expect(response.status).toBe(400);
});

test("marks of a term that doesn't exist are refused, not listed as empty", async () => {
  const response = await app.ask(people.birchTeacher, `/api/sections/${birch.sections[0]}/grades/99`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: "term-outside-year" });
});
