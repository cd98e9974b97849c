/** Random histories of the core's operations on past, present and coming days keep every promise about dates. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Played, playHistory } from "../support/histories/play-history.ts";
import { type Step, step, today } from "../support/histories/step.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ today: () => today, settings: { transfersPerHour: 1_000_000 } });
});
afterAll(() => app.stop());

const histories = 80;
const steps = { minLength: 10, maxLength: 40 };

const yesterday = "2026-09-15";
const tomorrow = "2026-09-17";
const at = (kind: Step["kind"], student: number, section: number, day: Step["day"]): Step => ({
  ...{ kind, student, section, other: section, day },
});
/** Played first, so that the refusals that chance rarely leads to are met in every run. */
const refusedForSure = [
  at("add", 0, 0, tomorrow),
  at("add", 0, 1, tomorrow),
  at("add", 1, 1, tomorrow),
  at("add", 2, 1, tomorrow),
  at("drop", 2, 2, tomorrow),
  at("add", 2, 2, yesterday),
  at("attendance", 2, 2, today),
  at("drop", 2, 2, yesterday),
];

test("after each step, seats, enrollments, rosters, marks and the audit trail agree with the model", async () => {
  const played: Played = { acknowledged: 0, refused: new Map() };
  const history = fc.asyncProperty(fc.array(step, steps), (each) => playHistory(app, each, played));
  await fc.assert(history, { numRuns: histories, examples: [[refusedForSure]] });
  expect(played.acknowledged).toBeGreaterThan(histories);
  const met = [...played.refused.keys()];
  expect(met).toEqual(
    expect.arrayContaining(["records-since", "period-taken", "section-full", "not-in-section"]),
  );
});
