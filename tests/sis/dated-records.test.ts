/** Random histories of the core's operations on past, present and coming days keep every promise about dates. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Played, playHistory } from "../support/histories/play-history.ts";
import { step, today } from "../support/histories/step.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ today: () => today, settings: { transfersPerHour: 1_000_000 } });
});
afterAll(() => app.stop());

const histories = 80;
const steps = { minLength: 10, maxLength: 40 };

test("after each step, seats, enrollments, rosters, marks and the audit trail agree with the model", async () => {
  const played: Played = { acknowledged: 0, refused: new Map() };
  const history = fc.asyncProperty(fc.array(step, steps), (each) => playHistory(app, each, played));
  await fc.assert(history, { numRuns: histories });
  expect(played.acknowledged).toBeGreaterThan(histories);
  const met = [...played.refused.keys()];
  expect(met).toEqual(expect.arrayContaining(["period-taken", "not-in-section"]));
});
