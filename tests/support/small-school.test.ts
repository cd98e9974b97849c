/** The two small schools load completely, and the test app serves them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { birch } from "./small-school.ts";
import { startTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test("the high school's small group has its only seat taken", async () => {
  const { rows } = await app.dependencies.core.query({
    text: "SELECT seat FROM section_enrollments WHERE section_id = $1",
    values: [birch.fullInPeriod2],
  });
  expect(rows).toEqual([{ seat: 1 }]);
});

test("an unknown path returns the standard error shape", async () => {
  const response = await app.ask(undefined, "/nowhere");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "not-found" });
});
