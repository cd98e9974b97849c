/** From 500 students on, a district has every legitimate look-alike, and a place for every defect. */
import { describe, expect, test } from "vitest";
import { defectsWithoutPlace } from "../../seed/defects/plant-defects.ts";
import { holdEveryCase } from "../../seed/district-inputs.ts";
import { absentLookAlikes } from "../../seed/look-alikes/absent-look-alikes.ts";
import { seedForTest } from "../support/seed-for-test.ts";
import { withClient } from "../support/with-client.ts";

/** The smallest ones, and where the number of schools or the way in which a case comes about changes. */
const districts = [
  [holdEveryCase, 1],
  [holdEveryCase + 1, 3],
  [1_000, 1],
  [2_000, 1],
] as const;

describe.each(districts)("a district of %i students with seed %i", (students, seed) => {
  test("lacks no case", async () => {
    const district = await seedForTest(students, seed);
    const missing = await withClient(district.url, async (client) => [
      ...(await absentLookAlikes(client)).map(({ id }) => id),
      ...(await defectsWithoutPlace(client, { seed, students })),
    ]);
    await district.drop();
    expect(missing).toEqual([]);
  });
});
