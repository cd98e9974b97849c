/** Random histories of the core's operations on past, present and future days keep every promise about dates. */
import { expect, test } from "vitest";
import { openHistories } from "../support/histories/open-histories.ts";
import { type PlayedHistories, playHistories } from "../support/histories/play-histories.ts";
import { type Step, today } from "../support/histories/step.ts";
import { createDatabase } from "../support/postgres.ts";

const yesterday = "2026-09-15";
const tomorrow = "2026-09-17";
const at = (kind: Step["kind"], student: number, section: number, day: Step["day"]): Step => ({
  ...{ kind, student, section, other: section, day, aimed: false },
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

const asked = { seed: 2027, operations: 5_000, first: refusedForSure };

test("after each step, seats, enrollments, rosters, marks and the audit trail agree with the model", async () => {
  const { operations, refused, violations } = await playOnNewDatabase();
  expect(violations).toEqual([]);
  expect(operations).toBeGreaterThanOrEqual(asked.operations);
  const met = ["records-since", "period-taken", "section-full", "not-in-section", "already-left"];
  expect([...refused.keys()]).toEqual(expect.arrayContaining(met));
  const refusals = [...refused.values()].reduce((sum, times) => sum + times, 0);
  expect(refusals).toBeLessThan(operations);
});

async function playOnNewDatabase(): Promise<PlayedHistories> {
  const database = await createDatabase("histories");
  const histories = await openHistories(database.url);
  try {
    return await playHistories(histories, asked);
  } finally {
    await histories.close();
    await database.drop();
  }
}
