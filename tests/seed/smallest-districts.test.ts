/** What seed says about sizes, against districts of these sizes. */
import { describe, expect, test } from "vitest";
import { defectsWithoutPlace } from "../../seed/defects/plant-defects.ts";
import { absentLookAlikes } from "../../seed/look-alikes/absent-look-alikes.ts";
import { fromStudentsOn, measuredSizes, smallestDistricts } from "../../seed/smallest-districts.ts";
import { useSeededDatabase } from "../support/district.ts";
import { withClient } from "../support/with-client.ts";

/** The largest has them all: other tests look for each. */
const smaller = measuredSizes
  .slice(0, -1)
  .map((students, place) => ({ students, next: measuredSizes[place + 1] }));

describe.each(smaller)("a district of $students students", ({ students, next }) => {
  test("has the look-alikes, and places for the defects, that its size is said to have, and lacks those of the next", async () => {
    const district = await useSeededDatabase(students);
    const missing = await withClient(district.url, async (client) => [
      ...(await absentLookAlikes(client)).map(({ id }) => id),
      ...(await defectsWithoutPlace(client, { seed: 1, students })),
    ]);
    await district.drop();
    const from = (id: string): number => smallestDistricts.get(id) ?? 0;
    expect(missing.filter((id) => from(id) <= students)).toEqual([]);
    const ofNext = [...smallestDistricts.keys()].filter((id) => from(id) === next);
    expect(ofNext.filter((id) => !missing.includes(id))).toEqual([]);
  });
});

test("a size is said in students, and only where a measured district lacks it", () => {
  expect(fromStudentsOn("large-band-or-gym")).toBe(" (from about 2,000 students on)");
  expect(fromStudentsOn("twins")).toBe("");
});
