/** A student's classes on one day: only those that meet then, by the bells of that very day. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findDaySchedule } from "../../../sis/scheduling/queries.ts";
import { aldo, birch, openingDay } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Periods with their begin, of the classes that meet. */
async function beginsOn(day: string): Promise<string[]> {
  const entries = await findDaySchedule(app.dependencies.core, { studentId: aldo, day, schoolYear: 2027 });
  return entries
    .filter(({ days }) => days !== 0)
    .map(({ period, bells }) => `${period}: ${bells.map(({ beginsAt }) => beginsAt).join()}`);
}

test("a class day has its weekday's bells, and a day that ends early has its own", async () => {
  expect((await beginsOn(openingDay)).slice(0, 2)).toEqual(["1: 08:00", "2: 09:00"]);
  expect((await beginsOn("2026-08-12")).slice(0, 2)).toEqual(["1: 08:00", "2: 08:47"]);
});

test.each([
  ["a holiday", "2026-09-07"],
  ["a Sunday", "2026-08-16"],
  ["a day in July", "2026-07-06"],
])("on %s no class meets", async (_, day) => {
  expect(await beginsOn(day)).toEqual([]);
});

test("on a day with other bells, classes begin by those", async () => {
  await app.dependencies.core.query({
    text: "INSERT INTO school_special_days (school_id, day, day_kind) VALUES ($1, '2026-08-18', 'assembly')",
    values: [birch.schoolId],
  });
  await app.dependencies.core.query({
    text: `INSERT INTO bell_periods (school_id, day_kind, period, begins_at, ends_at, required)
             VALUES ($1, 'assembly', 1, '10:30', '11:00', true)`,
    values: [birch.schoolId],
  });
  expect((await beginsOn("2026-08-18"))[0]).toBe("1: 10:30");
});
