/** The riskiest pairs of writes hold in every order of their statements, and a weakened SIS doesn't pass. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { withClient } from "../support/with-client.ts";
import { type Pair, riskiestPairs } from "./pairs.ts";
import type { PlayedPair } from "./play-pair.ts";
import { playPairs } from "./play-pairs.ts";
import type { Rewrite } from "./player.ts";
import { openStage, prepareStage } from "./stage.ts";

let template: TestDatabase;
beforeAll(async () => {
  template = await createDatabase("interleavings");
  await prepareStage(template.url);
});
afterAll(() => template.drop());

async function playOnNewDatabase(
  pairs: readonly Pair[],
  weakened: { readonly sql: string; readonly rewrite?: Rewrite } = { sql: "" },
): Promise<PlayedPair[]> {
  const database = await createDatabase("interleavings", template.name);
  await withClient(database.url, (client) => client.query(weakened.sql));
  const stage = await openStage(database.url, weakened.rewrite);
  try {
    return await playPairs([stage], pairs);
  } finally {
    await stage.close();
    await database.drop();
  }
}

test("the riskiest pairs end as if one write came after the other", async () => {
  const played = await playOnNewDatabase(riskiestPairs);
  expect(played.flatMap(({ violations }) => violations)).toEqual([]);
  for (const { orders } of played) expect(orders).toBeGreaterThan(4);
});

test("a last seat that is taken without a lock, an index or a trigger is found", async () => {
  const [played] = await playOnNewDatabase(riskiestPairs.slice(0, 1), {
    sql: `DROP INDEX section_enrollments_one_student_a_seat;
          DROP TRIGGER section_enrollments_seat_once_a_day ON section_enrollments`,
    rewrite: (text) => (text.includes("locked_sections") ? text.replaceAll("for no key update", "") : text),
  });
  const problems = new Set(played?.violations.flatMap((violation) => violation.problems));
  expect(problems).toContain("seat 2 of section 12 is taken twice");
});

test("a second dose that is given without a lock on the order is found", async () => {
  const twice = riskiestPairs.filter(({ first, second }) => first === "give-dose" && second === first);
  const [played] = await playOnNewDatabase(twice, {
    sql: "",
    rewrite: (text) => (text.includes("medication_orders") ? text.replaceAll("for no key update", "") : text),
  });
  const problems = new Set(played?.violations.flatMap((violation) => violation.problems));
  expect(problems).toContain("two doses of order 33 were given too close together");
});

test("a visit that is recorded twice without a lock on the enrollment is found", async () => {
  const twice = riskiestPairs.filter(({ first, second }) => first === "record-visit" && second === first);
  const [played] = await playOnNewDatabase(twice, {
    sql: "",
    rewrite: (text) =>
      text.includes("school_enrollments") ? text.replaceAll("for no key update", "") : text,
  });
  const problems = played?.violations.flatMap((violation) => violation.problems) ?? [];
  expect(problems.filter((problem) => problem.endsWith("visit was recorded twice"))).not.toEqual([]);
});
